import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/drafting-help.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    'drafting-help': typeof words;
  }
}

const draftingSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/drafting-help',
  loader: texts('drafting-help', 'second-reader', 'editor-bar', 'edits'),
  component: lazyRouteComponent(() => import('../second-reader/model-screens.js'), 'DraftingSettingsScreen'),
});

export const draftingHelpRoutes = [draftingSettingsRoute];
