import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconTargetArrow } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/prospects.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    prospects: typeof words;
  }
}

const prospectsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/prospects',
  loader: texts('prospects'),
  component: lazyRouteComponent(() => import('./prospects-screen.js'), 'ProspectsScreen'),
  staticData: {
    place: { id: 'prospects', group: 'share', icon: IconTargetArrow, key: 'v', roles: ['seller'], reach: 62 },
  },
});

const teamRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/prospects/team',
  loader: texts('prospects'),
  component: lazyRouteComponent(() => import('./team-screen.js'), 'TeamScreen'),
  staticData: {
    // A seller who leads finds the way on their own prospects.
    place: {
      id: 'teamProspects',
      group: 'measure',
      icon: IconTargetArrow,
      key: 'w',
      roles: ['comms_lead'],
      ofLead: true,
    },
  },
});

const prospectRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/prospects/$prospectId',
  validateSearch: pickSearch('search', 'stage'),
  loader: texts('prospects'),
  component: lazyRouteComponent(() => import('./prospect-screen.js'), 'ProspectScreen'),
});

export const prospectsRoutes = [prospectsRoute, teamRoute, prospectRoute];
