import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconBooks, IconPlus } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/library.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    library: typeof words;
  }
}

const libraryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library',
  validateSearch: pickSearch('search', 'state', 'topicId', 'mine'),
  loader: texts('library'),
  component: lazyRouteComponent(() => import('./library-screen.js'), 'LibraryScreen'),
  staticData: {
    place: {
      id: 'library',
      group: 'publish',
      icon: IconBooks,
      key: 'l',
      roles: ['author', 'comms_lead', 'admin'],
      reach: 50,
    },
  },
});

const newItemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/new',
  loader: texts('library', 'editor-bar', 'screening', 'edits', 'recalls', 'linked-page'),
  component: lazyRouteComponent(() => import('./new-item-screen.js'), 'NewItemScreen'),
  staticData: { command: { label: 'command.newItem', icon: IconPlus, roles: ['author', 'comms_lead'] } },
});

const contentImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/import',
  loader: texts('library'),
  component: lazyRouteComponent(() => import('../content-import/bringing-in.js'), 'ImportScreen'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/sources',
  loader: texts('library', 'edits'),
  component: lazyRouteComponent(() => import('../content-import/bringing-in.js'), 'SourcesScreen'),
});

const itemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/$itemId',
  loader: texts('library', 'editor-bar', 'screening', 'edits', 'recalls', 'linked-page', 'review', 'retention'),
  component: lazyRouteComponent(() => import('./item-screen.js'), 'ItemScreen'),
});

export const libraryRoutes = [libraryRoute, newItemRoute, contentImportRoute, sourcesRoute, itemRoute];
