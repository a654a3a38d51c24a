import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { CustomTypeOptions } from 'i18next';
import { pickSearch } from './search-params.js';
import { homeOf, meQuery } from './sign-in/me.js';
import { NotFound } from './shell/not-found.js';
import { Shell } from './shell/shell.js';

/** Fetches the texts of a screen together with its code. */
const texts =
  (...namespaces: (keyof CustomTypeOptions['resources'])[]) =>
  () =>
    i18next.loadNamespaces(namespaces as string[]);

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: pickSearch('next'),
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-screen.js'), 'SignInScreen'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  loader: texts('sign-in'),
  component: lazyRouteComponent(() => import('./sign-in/invitation-screen.js'), 'InvitationScreen'),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    const next = location.href === '/' ? undefined : location.href;
    if (!me) throw redirect({ to: '/sign-in', search: { next } });
  },
  component: Shell,
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me) throw redirect({ to: homeOf(me) });
  },
});

const feedRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feed',
  validateSearch: pickSearch('search', 'topicId', 'language', 'network', 'shared'),
  loader: texts('feed'),
  component: lazyRouteComponent(() => import('./feed/feed-screen.js'), 'FeedScreen'),
});

const composerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/feed/$itemId',
  validateSearch: pickSearch('caption', 'connected', 'connectError'),
  loader: texts('share', 'shares', 'screening', 'connections'),
  component: lazyRouteComponent(() => import('./share/composer-screen.js'), 'ComposerScreen'),
});

const sharesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/shares',
  validateSearch: pickSearch('state'),
  loader: texts('shares'),
  component: lazyRouteComponent(() => import('./shares/shares-screen.js'), 'SharesScreen'),
});

const connectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/connections',
  validateSearch: pickSearch('connected', 'connectError'),
  loader: texts('connections'),
  component: lazyRouteComponent(() => import('./connections/connections-screen.js'), 'ConnectionsScreen'),
});

const standingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/standing',
  validateSearch: pickSearch('node'),
  loader: texts('standing'),
  component: lazyRouteComponent(() => import('./standing/standing-screen.js'), 'StandingScreen'),
});

const libraryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library',
  validateSearch: pickSearch('search', 'state', 'topicId', 'mine'),
  loader: texts('library'),
  component: lazyRouteComponent(() => import('./library/library-screen.js'), 'LibraryScreen'),
});

const newItemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/new',
  loader: texts('library', 'screening'),
  component: lazyRouteComponent(() => import('./library/new-item-screen.js'), 'NewItemScreen'),
});

const contentImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/import',
  loader: texts('library'),
  component: lazyRouteComponent(() => import('./library/import-screen.js'), 'ImportScreen'),
});

const itemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library/$itemId',
  loader: texts('library', 'screening'),
  component: lazyRouteComponent(() => import('./library/item-screen.js'), 'ItemScreen'),
});

const reviewsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  validateSearch: pickSearch('state'),
  loader: texts('review'),
  component: lazyRouteComponent(() => import('./review/queue-screen.js'), 'QueueScreen'),
});

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/$itemId',
  loader: texts('review', 'screening'),
  component: lazyRouteComponent(() => import('./review/review-screen.js'), 'ReviewScreen'),
});

const safetyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/safety',
  validateSearch: pickSearch('view'),
  loader: texts('safety', 'cases'),
  component: lazyRouteComponent(() => import('./safety/safety-screen.js'), 'SafetyScreen'),
});

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/report',
  loader: texts('safety'),
  component: lazyRouteComponent(() => import('./safety/report-screen.js'), 'ReportScreen'),
});

const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/safety/$caseId',
  loader: texts('safety', 'cases', 'screening'),
  component: lazyRouteComponent(() => import('./cases/case-screen.js'), 'CaseScreen'),
});

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboard',
  validateSearch: pickSearch('period', 'from', 'to', 'node', 'teamId', 'topicId', 'by', 'figures'),
  loader: texts('dashboard'),
  component: lazyRouteComponent(() => import('./dashboard/dashboard-screen.js'), 'DashboardScreen'),
});

const leaderboardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/leaderboards',
  validateSearch: pickSearch('node', 'of', 'season'),
  loader: texts('leaderboards'),
  component: lazyRouteComponent(() => import('./leaderboards/leaderboards-screen.js'), 'LeaderboardsScreen'),
});

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  validateSearch: pickSearch('search', 'teamId', 'role', 'status'),
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./people/people-screen.js'), 'PeopleScreen'),
});

const teamsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/teams',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./people/teams-screen.js'), 'TeamsScreen'),
});

const peopleImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/import',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./people/import-screen.js'), 'ImportScreen'),
});

const packsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines',
  validateSearch: pickSearch('search', 'inForce'),
  loader: texts('guidelines', 'packs', 'what-if'),
  component: lazyRouteComponent(() => import('./packs/packs-screen.js'), 'PacksScreen'),
});

const packRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/packs/$packId',
  validateSearch: pickSearch('search'),
  loader: texts('guidelines', 'packs', 'what-if', 'screening'),
  component: lazyRouteComponent(() => import('./packs/pack-screen.js'), 'PackScreen'),
});

const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/rules',
  validateSearch: pickSearch('search', 'state'),
  loader: texts('guidelines', 'rules', 'screening'),
  component: lazyRouteComponent(() => import('./rules/rules-screen.js'), 'RulesScreen'),
});

const newRuleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/rules/new',
  loader: texts('guidelines', 'rules', 'what-if', 'screening'),
  component: lazyRouteComponent(() => import('./rules/new-rule-screen.js'), 'NewRuleScreen'),
});

const ruleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/rules/$ruleId',
  loader: texts('guidelines', 'rules', 'what-if', 'screening'),
  component: lazyRouteComponent(() => import('./rules/rule-screen.js'), 'RuleScreen'),
});

const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/products',
  validateSearch: pickSearch('search', 'status'),
  loader: texts('guidelines', 'products'),
  component: lazyRouteComponent(() => import('./products/products-screen.js'), 'ProductsScreen'),
});

const productsImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/products/import',
  loader: texts('products'),
  component: lazyRouteComponent(() => import('./products/products-import-screen.js'), 'ProductsImportScreen'),
});

const registersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/registers',
  loader: texts('guidelines', 'products'),
  component: lazyRouteComponent(() => import('./products/registers-screen.js'), 'RegistersScreen'),
});

const wordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/words',
  loader: texts('guidelines', 'products'),
  component: lazyRouteComponent(() => import('./products/words-screen.js'), 'WordsScreen'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  loader: texts('settings', 'safety'),
  component: lazyRouteComponent(() => import('./settings/settings-screen.js'), 'SettingsScreen'),
});

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  loader: texts('settings'),
  component: lazyRouteComponent(() => import('./settings/account-screen.js'), 'AccountScreen'),
});

const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ledger',
  validateSearch: pickSearch('kind', 'subject'),
  loader: texts('ledger'),
  component: lazyRouteComponent(() => import('./ledger/ledger-screen.js'), 'LedgerScreen'),
});

export const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  shellRoute.addChildren([
    homeRoute,
    feedRoute,
    composerRoute,
    sharesRoute,
    connectionsRoute,
    standingRoute,
    libraryRoute,
    newItemRoute,
    contentImportRoute,
    itemRoute,
    reviewsRoute,
    reviewRoute,
    safetyRoute,
    caseRoute,
    reportRoute,
    dashboardRoute,
    leaderboardsRoute,
    peopleRoute,
    teamsRoute,
    peopleImportRoute,
    packsRoute,
    packRoute,
    rulesRoute,
    newRuleRoute,
    ruleRoute,
    productsRoute,
    productsImportRoute,
    registersRoute,
    wordsRoute,
    settingsRoute,
    accountRoute,
    ledgerRoute,
  ]),
]);
