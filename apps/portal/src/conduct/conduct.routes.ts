import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconHeartHandshake } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/conduct.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    conduct: typeof words;
  }
}

const conductRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/conduct',
  validateSearch: pickSearch('version'),
  loader: texts('conduct'),
  component: lazyRouteComponent(() => import('./conduct-screen.js'), 'ConductScreen'),
  staticData: {
    place: {
      id: 'conduct',
      group: 'protect',
      icon: IconHeartHandshake,
      key: 'k',
      roles: ['advocate', 'seller', 'comms_lead', 'admin'],
    },
  },
});

const writeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/conduct/write',
  loader: texts('conduct', 'edits'),
  component: lazyRouteComponent(() => import('./write-screen.js'), 'WriteScreen'),
});

const readersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/conduct/readers',
  validateSearch: pickSearch('current'),
  loader: texts('conduct'),
  component: lazyRouteComponent(() => import('./readers-screen.js'), 'ReadersScreen'),
});

export const conductRoutes = [conductRoute, writeRoute, readersRoute];
