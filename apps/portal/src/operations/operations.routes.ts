import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconChartBar } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/operations.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    operations: typeof words;
  }
}

const operationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/operations',
  loader: texts('operations'),
  component: lazyRouteComponent(() => import('./operations-screen.js'), 'OperationsScreen'),
  staticData: { place: { id: 'operations', group: 'manage', icon: IconChartBar, key: 'u', roles: ['admin'] } },
});

export const operationsRoutes = [operationsRoute];
