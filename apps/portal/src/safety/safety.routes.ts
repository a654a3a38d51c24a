import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconMessageReport, IconStethoscope } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/safety.json';
import { pickSearch } from '../search-params.js';
import { everybody } from '../sign-in/me.js';
import { shellRoute } from '../shell/shell-route.js';
import { OpenCount } from './open-count.js';

declare module '../i18n/texts.js' {
  interface Texts {
    safety: typeof words;
  }
}

const safetyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/safety',
  validateSearch: pickSearch('view'),
  loader: texts('safety', 'cases', 'edits'),
  component: lazyRouteComponent(() => import('./safety-screen.js'), 'SafetyScreen'),
  staticData: {
    place: {
      id: 'safety',
      group: 'protect',
      icon: IconStethoscope,
      key: 'a',
      roles: ['safety_officer'],
      reach: 20,
      count: OpenCount,
    },
  },
});

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/report',
  loader: texts('safety', 'edits'),
  component: lazyRouteComponent(() => import('./report-screen.js'), 'ReportScreen'),
  staticData: { command: { label: 'shell:account.report', icon: IconMessageReport, roles: everybody } },
});

export const safetyRoutes = [safetyRoute, reportRoute];
