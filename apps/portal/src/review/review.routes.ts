import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconShieldCheck } from '@tabler/icons-react';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/review.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    review: typeof words;
  }
}

const reviewsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  validateSearch: pickSearch('state', 'of'),
  loader: texts('review'),
  component: lazyRouteComponent(() => import('./queue-screen.js'), 'QueueScreen'),
  staticData: {
    place: {
      id: 'review',
      group: 'publish',
      icon: IconShieldCheck,
      key: 'r',
      // Whom a step of an approval route can ask, and not reviewers alone.
      roles: ['reviewer', 'safety_officer', 'comms_lead', 'admin'],
      reach: 30,
    },
  },
});

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/$itemId',
  loader: texts('review', 'record', 'screening', 'linked-page', 'retention'),
  component: lazyRouteComponent(() => import('./review-screen.js'), 'ReviewScreen'),
});

const textReviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/texts/$textId',
  loader: texts('review', 'screening'),
  component: lazyRouteComponent(() => import('./text-screen.js'), 'TextScreen'),
});

export const reviewRoutes = [reviewsRoute, reviewRoute, textReviewRoute];
