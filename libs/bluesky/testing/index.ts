export { blueskyStage } from './bluesky-stage.js';
