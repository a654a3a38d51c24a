import { createRoute, redirect } from '@tanstack/react-router';
import { homeOf, meQuery } from '../sign-in/me.js';
import { shellRoute } from './shell-route.js';

/** Leads every member to where they begin. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me) throw redirect({ to: homeOf(me) });
  },
});
