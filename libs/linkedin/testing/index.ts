export { linkedInStage } from './linkedin-stage.js';
