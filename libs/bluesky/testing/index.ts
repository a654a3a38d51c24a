export { BLUESKY_FORBIDDEN, BLUESKY_ONE_POST, blueskyRefusal, blueskyStage } from './bluesky-stage.js';
