/** Whose approvals are asked for: three screens in one file, of which the first view names but one. */
export { ApprovalRoutesScreen } from './approval-routes-screen.js';
export { ApprovalRouteScreen } from './approval-route-screen.js';
export { NewApprovalRouteScreen } from './new-approval-route-screen.js';
