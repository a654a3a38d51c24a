import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconHistory } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/ledger.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    ledger: typeof words;
  }
}

const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ledger',
  validateSearch: pickSearch('text', 'kind', 'subject', 'person', 'from', 'to', 'signIns'),
  loader: texts('ledger'),
  component: lazyRouteComponent(() => import('./ledger-screen.js'), 'LedgerScreen'),
  staticData: {
    place: {
      id: 'ledger',
      group: 'manage',
      icon: IconHistory,
      key: 'h',
      roles: ['admin', 'comms_lead', 'safety_officer'],
      reach: 100,
    },
  },
});

export const ledgerRoutes = [ledgerRoute];
