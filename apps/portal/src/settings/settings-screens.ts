/** What an admin decides for the organisation: two screens in one file, of which the first view names but one. */
export { ResponsibilitiesScreen } from '../responsibilities/responsibilities-screen.js';
export { SettingsScreen } from './settings-screen.js';
