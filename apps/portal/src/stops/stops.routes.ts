import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconHandStop } from '@tabler/icons-react';
import { STOPPERS } from '../freezes/stoppers.js';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/stops.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    stops: typeof words;
  }
}

const stopsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/stops',
  validateSearch: pickSearch('state'),
  loader: texts('stops', 'freezes', 'recalls', 'library'),
  component: lazyRouteComponent(() => import('./stops-screen.js'), 'StopsScreen'),
  staticData: { command: { label: 'command.stops', icon: IconHandStop, roles: STOPPERS } },
});

const postsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/posts',
  validateSearch: pickSearch('of'),
  loader: texts('post-checks', 'edits', 'library'),
  component: lazyRouteComponent(() => import('../post-checks/posts-screen.js'), 'PostsScreen'),
});

export const stopsRoutes = [stopsRoute, postsRoute];
