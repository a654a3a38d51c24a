import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconGavel } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/packs.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    packs: typeof words;
  }
}

const packsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines',
  validateSearch: pickSearch('search', 'inForce'),
  loader: texts('guidelines', 'packs', 'places', 'what-if', 'edits'),
  component: lazyRouteComponent(() => import('./packs-screen.js'), 'PacksScreen'),
  staticData: {
    place: {
      id: 'guidelines',
      group: 'publish',
      icon: IconGavel,
      key: 'g',
      roles: ['author', 'reviewer', 'comms_lead', 'safety_officer', 'admin'],
    },
  },
});

const packRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/packs/$packId',
  validateSearch: pickSearch('search'),
  loader: texts('guidelines', 'packs', 'places', 'what-if', 'screening', 'edits', 'quality'),
  component: lazyRouteComponent(() => import('./pack-screen.js'), 'PackScreen'),
});

export const packsRoutes = [packsRoute, packRoute];
