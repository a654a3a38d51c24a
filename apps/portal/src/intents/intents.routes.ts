import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/intents.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    intents: typeof words;
  }
}

const intentSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/opening-elsewhere',
  loader: texts('intents', 'editor-bar', 'edits'),
  component: lazyRouteComponent(() => import('./intent-settings-screen.js'), 'IntentSettingsScreen'),
});

export const intentsRoutes = [intentSettingsRoute];
