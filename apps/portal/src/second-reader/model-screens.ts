/** What an admin decides about the organisation's model: two screens of the same fields, in one file for a browser. */
export { DraftingSettingsScreen } from '../drafting-help/drafting-settings-screen.js';
export { SecondReaderScreen } from './second-reader-screen.js';
