import { createRouter } from '@tanstack/react-router';
import { queryClient } from './api/query-client.js';
import { routeTree } from './routes.js';
import { parseSearch, stringifySearch } from './search-params.js';
import { ScreenFailed } from './shell/screen-failed.js';
import { ScreenPending } from './shell/screen-pending.js';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ScreenFailed,
  defaultPendingComponent: ScreenPending,
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
