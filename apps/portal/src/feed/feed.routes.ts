import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconLayoutList } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/feed.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    feed: typeof words;
  }
}

const feedRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feed',
  validateSearch: pickSearch('search', 'topicId', 'language', 'network', 'stage', 'shared'),
  loader: texts('feed'),
  component: lazyRouteComponent(() => import('./feed-screen.js'), 'FeedScreen'),
  staticData: {
    place: { id: 'feed', group: 'share', icon: IconLayoutList, key: 'f', roles: ['advocate', 'seller'], reach: 10 },
  },
});

export const feedRoutes = [feedRoute];
