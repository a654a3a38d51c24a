import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconInbox } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/inbox.json';
import { pickSearch } from '../search-params.js';
import { everybody } from '../sign-in/me.js';
import { shellRoute } from '../shell/shell-route.js';
import { UnreadCount } from './unread-count.js';

declare module '../i18n/texts.js' {
  interface Texts {
    inbox: typeof words;
  }
}

const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  validateSearch: pickSearch('show'),
  loader: texts('inbox'),
  component: lazyRouteComponent(() => import('./inbox-screen.js'), 'InboxScreen'),
  staticData: {
    place: { id: 'inbox', group: 'you', icon: IconInbox, key: 'i', roles: everybody, reach: 15, count: UnreadCount },
  },
});

const choicesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox/choices',
  loader: texts('inbox', 'edits'),
  component: lazyRouteComponent(() => import('./choices-screen.js'), 'ChoicesScreen'),
});

export const inboxRoutes = [inboxRoute, choicesRoute];
