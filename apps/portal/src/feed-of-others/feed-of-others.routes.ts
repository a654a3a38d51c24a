import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconEye } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/feed-of-others.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    'feed-of-others': typeof words;
  }
}

const feedOfOthersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/feed',
  validateSearch: pickSearch('memberId', 'teamId', 'region', 'language'),
  loader: texts('feed-of-others', 'feed'),
  component: lazyRouteComponent(() => import('./feed-of-others-screen.js'), 'FeedOfOthersScreen'),
  staticData: {
    command: { label: 'command.feedOfOthers', icon: IconEye, roles: ['author', 'comms_lead', 'admin'] },
  },
});

export const feedOfOthersRoutes = [feedOfOthersRoute];
