import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/record.json';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    record: typeof words;
  }
}

const certificateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/$itemId/certificates/$versionId',
  loader: texts('record'),
  component: lazyRouteComponent(() => import('./certificate-screen.js'), 'CertificateScreen'),
});

export const recordRoutes = [certificateRoute];
