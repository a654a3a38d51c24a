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

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** An address that was typed on one of these screens goes along to the next, and stands in no address bar. */
    email?: string;
  }
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: pickSearch('next', 'after'),
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./sign-in-screen.js'), 'SignInScreen'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./invitation-screen.js'), 'InvitationScreen'),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./password-reset-screens.js'), 'ForgotPasswordScreen'),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password/$token',
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./password-reset-screens.js'), 'ResetPasswordScreen'),
});

export const signInRoutes = [signInRoute, invitationRoute, forgotPasswordRoute, resetPasswordRoute];
