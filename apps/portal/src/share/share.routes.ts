import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/share.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    share: typeof words;
  }
}

const composerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feed/$itemId',
  validateSearch: pickSearch('caption', 'from', 'change', 'asked', 'connected', 'connectError', 'prospect'),
  loader: texts('share', 'shares', 'screening', 'connections'),
  component: lazyRouteComponent(() => import('./composer-screen.js'), 'ComposerScreen'),
});

export const shareRoutes = [composerRoute];
