import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/people.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    people: typeof words;
  }
}

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  validateSearch: pickSearch('search', 'teamId', 'role', 'status', 'member'),
  loader: texts('people', 'deliveries', 'edits', 'rights'),
  component: lazyRouteComponent(() => import('./people-screen.js'), 'PeopleScreen'),
  staticData: {
    place: { id: 'people', group: 'manage', icon: IconUsers, key: 'p', roles: ['admin', 'comms_lead'], reach: 70 },
  },
});

const teamsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/teams',
  loader: texts('people', 'edits'),
  component: lazyRouteComponent(() => import('./teams-screen.js'), 'TeamsScreen'),
  staticData: { place: { id: 'teams', group: 'manage', icon: IconUsersGroup, key: 't', roles: ['admin'] } },
});

const peopleImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/import',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./import-screen.js'), 'ImportScreen'),
});

export const peopleRoutes = [peopleRoute, teamsRoute, peopleImportRoute];
