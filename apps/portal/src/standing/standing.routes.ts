import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconStar } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/standing.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    standing: typeof words;
  }
}

const standingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/standing',
  validateSearch: pickSearch('node'),
  loader: texts('standing'),
  component: lazyRouteComponent(() => import('./standing-screen.js'), 'StandingScreen'),
  staticData: {
    place: { id: 'standing', group: 'share', icon: IconStar, key: 'm', roles: ['advocate', 'seller'], reach: 90 },
  },
});

export const standingRoutes = [standingRoute];
