import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/quality.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    quality: typeof words;
  }
}

const qualityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/quality',
  loader: texts('guidelines', 'packs', 'quality'),
  component: lazyRouteComponent(() => import('./quality-screen.js'), 'QualityScreen'),
});

export const qualityRoutes = [qualityRoute];
