import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconChartBar } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/dashboard.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    dashboard: typeof words;
  }
}

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboard',
  validateSearch: pickSearch('period', 'from', 'to', 'node', 'teamId', 'topicId', 'by', 'figures'),
  loader: texts('dashboard'),
  component: lazyRouteComponent(() => import('./dashboard-screen.js'), 'DashboardScreen'),
  staticData: {
    place: {
      id: 'dashboard',
      group: 'measure',
      icon: IconChartBar,
      key: 'd',
      roles: ['comms_lead', 'admin'],
      reach: 40,
    },
  },
});

const postsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboard/posts',
  validateSearch: pickSearch(
    'period',
    'from',
    'to',
    'node',
    'teamId',
    'topicId',
    'itemId',
    'memberId',
    'network',
    'without',
    'figure',
  ),
  loader: texts('dashboard'),
  component: lazyRouteComponent(() => import('./posts-screen.js'), 'PostsScreen'),
});

export const dashboardRoutes = [dashboardRoute, postsRoute];
