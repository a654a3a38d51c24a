import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconSend } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/shares.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    shares: typeof words;
  }
}

const sharesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/shares',
  validateSearch: pickSearch('state'),
  loader: texts('shares', 'recalls'),
  component: lazyRouteComponent(() => import('./shares-screen.js'), 'SharesScreen'),
  staticData: {
    place: { id: 'shares', group: 'share', icon: IconSend, key: 's', roles: ['advocate', 'seller'], reach: 60 },
  },
});

export const sharesRoutes = [sharesRoute];
