/** The ways content comes in from elsewhere: two screens in one file, of which the first view names but one. */
export { SourcesScreen } from '../sources/sources-screen.js';
export { ImportScreen } from './import-screen.js';
