import { createRoute, redirect } from '@tanstack/react-router';
import { speak } from '../i18n/i18n.js';
import { meQuery } from '../sign-in/me.js';
import { rootRoute } from './root-route.js';
import { Shell } from './shell.js';

/** The parent of every screen of a signed-in member; whoever is not signed in comes back after signing in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    const next = location.href === '/' ? undefined : location.href;
    if (!me) throw redirect({ to: '/sign-in', search: { next } });
    // Before the first screen stands: nobody sees another language flash by.
    await speak(me.interfaceLanguage);
  },
  component: Shell,
});
