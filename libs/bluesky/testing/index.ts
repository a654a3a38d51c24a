export { blueskyRefusal, blueskyStage } from './bluesky-stage.js';
