import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/second-reader.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    'second-reader': typeof words;
  }
}

const secondReaderRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/second-reader',
  loader: texts('second-reader', 'editor-bar', 'edits'),
  component: lazyRouteComponent(() => import('./model-screens.js'), 'SecondReaderScreen'),
});

export const secondReaderRoutes = [secondReaderRoute];
