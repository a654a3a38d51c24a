import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/record.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    record: typeof words;
  }
}

const certificateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/$itemId/certificates/$versionId',
  loader: texts('record', 'retention'),
  component: lazyRouteComponent(() => import('./certificate-screen.js'), 'CertificateScreen'),
});

const versionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/$itemId/versions',
  validateSearch: pickSearch('from', 'to'),
  loader: texts('record', 'retention'),
  component: lazyRouteComponent(() => import('./versions-screen.js'), 'VersionsScreen'),
});

const recordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/$itemId/record',
  validateSearch: pickSearch('shareId'),
  loader: texts('record', 'retention'),
  component: lazyRouteComponent(() => import('./record-screen.js'), 'RecordScreen'),
});

export const recordRoutes = [certificateRoute, versionsRoute, recordRoute];
