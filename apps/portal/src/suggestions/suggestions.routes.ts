import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconBulb } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/suggestions.json';
import { pickSearch } from '../search-params.js';
import { everybody } from '../sign-in/me.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    suggestions: typeof words;
  }
}

const suggestRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/suggestions',
  loader: texts('suggestions', 'library', 'edits'),
  component: lazyRouteComponent(() => import('./suggest-screen.js'), 'SuggestScreen'),
  staticData: { command: { label: 'command.suggest', icon: IconBulb, roles: everybody } },
});

const suggestionQueueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/suggestions',
  validateSearch: pickSearch('state'),
  loader: texts('suggestions', 'library'),
  component: lazyRouteComponent(() => import('./suggestion-queue-screen.js'), 'SuggestionQueueScreen'),
});

export const suggestionsRoutes = [suggestRoute, suggestionQueueRoute];
