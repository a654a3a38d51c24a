import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconPlugConnected } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/connections.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    connections: typeof words;
  }
}

const connectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/connections',
  validateSearch: pickSearch('connected', 'connectError', 'network', 'returnTo'),
  loader: texts('connections'),
  component: lazyRouteComponent(() => import('./connections-screen.js'), 'ConnectionsScreen'),
  staticData: {
    place: {
      id: 'connections',
      group: 'share',
      icon: IconPlugConnected,
      key: 'c',
      roles: ['advocate', 'seller'],
      reach: 110,
    },
  },
});

export const connectionsRoutes = [connectionsRoute];
