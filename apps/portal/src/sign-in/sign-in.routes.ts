import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/sign-in.json';
import { pickSearch } from '../search-params.js';
import { rootRoute } from '../shell/root-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    'sign-in': typeof words;
  }
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: pickSearch('next'),
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./sign-in-screen.js'), 'SignInScreen'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./invitation-screen.js'), 'InvitationScreen'),
});

export const signInRoutes = [signInRoute, invitationRoute];
