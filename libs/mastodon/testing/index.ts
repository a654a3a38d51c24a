export { mastodonStage } from './mastodon-stage.js';
