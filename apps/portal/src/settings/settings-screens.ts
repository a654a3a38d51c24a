/** What an admin decides for the organisation: its screens in one file, of which the first view names but one. */
export { ApprovalRouteScreen } from '../approvals/approval-route-screen.js';
export { ApprovalRoutesScreen } from '../approvals/approval-routes-screen.js';
export { NewApprovalRouteScreen } from '../approvals/new-approval-route-screen.js';
export { IntentSettingsScreen } from '../intents/intent-settings-screen.js';
export { ResponsibilitiesScreen } from '../responsibilities/responsibilities-screen.js';
export { SettingsScreen } from './settings-screen.js';
