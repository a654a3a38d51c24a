import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconTrophy } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/leaderboards.json';
import { pickSearch } from '../search-params.js';
import { everybody } from '../sign-in/me.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    leaderboards: typeof words;
  }
}

const leaderboardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/leaderboards',
  validateSearch: pickSearch('node', 'of', 'season'),
  loader: texts('leaderboards'),
  component: lazyRouteComponent(() => import('./leaderboards-screen.js'), 'LeaderboardsScreen'),
  staticData: {
    place: { id: 'leaderboards', group: 'measure', icon: IconTrophy, key: 'b', roles: everybody, reach: 80 },
  },
});

export const leaderboardsRoutes = [leaderboardsRoute];
