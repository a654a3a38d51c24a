import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconRoute } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/approvals.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    approvals: typeof words;
  }
}

const approvalRoutesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/approvals',
  loader: texts('approvals'),
  component: lazyRouteComponent(() => import('../settings/settings-screens.js'), 'ApprovalRoutesScreen'),
  staticData: { command: { label: 'command.approvalRoutes', icon: IconRoute, roles: ['admin', 'comms_lead'] } },
});

const newApprovalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/approvals/new',
  loader: texts('approvals', 'editor-bar', 'edits'),
  component: lazyRouteComponent(() => import('../settings/settings-screens.js'), 'NewApprovalRouteScreen'),
});

const approvalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/approvals/$routeId',
  loader: texts('approvals', 'editor-bar', 'edits'),
  component: lazyRouteComponent(() => import('../settings/settings-screens.js'), 'ApprovalRouteScreen'),
});

export const approvalsRoutes = [approvalRoutesRoute, newApprovalRoute, approvalRoute];
