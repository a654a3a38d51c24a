import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/cases.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    cases: typeof words;
  }
}

const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/safety/$caseId',
  loader: texts('safety', 'cases', 'screening', 'edits'),
  component: lazyRouteComponent(() => import('./case-screen.js'), 'CaseScreen'),
});

export const casesRoutes = [caseRoute];
