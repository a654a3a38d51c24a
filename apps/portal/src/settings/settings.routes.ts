import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconSettings } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/settings.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    settings: typeof words;
  }
}

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  loader: texts('settings', 'editor-bar', 'places', 'safety', 'edits'),
  component: lazyRouteComponent(() => import('./settings-screens.js'), 'SettingsScreen'),
  staticData: { place: { id: 'settings', group: 'manage', icon: IconSettings, key: ',', roles: ['admin'] } },
});

const responsibilitiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/responsibilities',
  loader: texts('settings', 'edits'),
  component: lazyRouteComponent(() => import('./settings-screens.js'), 'ResponsibilitiesScreen'),
});

const openingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/opening-elsewhere',
  loader: texts('shares', 'editor-bar', 'edits'),
  component: lazyRouteComponent(() => import('./settings-screens.js'), 'IntentSettingsScreen'),
});

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  loader: texts('settings', 'rights', 'edits'),
  component: lazyRouteComponent(() => import('./account-screen.js'), 'AccountScreen'),
});

export const settingsRoutes = [settingsRoute, responsibilitiesRoute, openingRoute, accountRoute];
