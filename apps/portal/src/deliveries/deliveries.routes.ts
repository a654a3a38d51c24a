import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconMailForward } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/deliveries.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    deliveries: typeof words;
  }
}

const deliveriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/deliveries',
  validateSearch: pickSearch('state', 'memberId'),
  loader: texts('deliveries'),
  component: lazyRouteComponent(() => import('./deliveries-screen.js'), 'DeliveriesScreen'),
  staticData: { place: { id: 'deliveries', group: 'manage', icon: IconMailForward, key: 'o', roles: ['admin'] } },
});

export const deliveriesRoutes = [deliveriesRoute];
