import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/retention.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    retention: typeof words;
  }
}

const retentionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/retention',
  validateSearch: pickSearch('holds'),
  loader: texts('retention', 'editor-bar', 'edits'),
  component: lazyRouteComponent(() => import('./retention-screen.js'), 'RetentionScreen'),
});

export const retentionRoutes = [retentionRoute];
