import { approvalsRoutes } from './approvals/approvals.routes.js';
import { casesRoutes } from './cases/cases.routes.js';
import { conductRoutes } from './conduct/conduct.routes.js';
import { connectionsRoutes } from './connections/connections.routes.js';
import { dashboardRoutes } from './dashboard/dashboard.routes.js';
import { deliveriesRoutes } from './deliveries/deliveries.routes.js';
import { feedOfOthersRoutes } from './feed-of-others/feed-of-others.routes.js';
import { feedRoutes } from './feed/feed.routes.js';
import { inboxRoutes } from './inbox/inbox.routes.js';
import { leaderboardsRoutes } from './leaderboards/leaderboards.routes.js';
import { ledgerRoutes } from './ledger/ledger.routes.js';
import { libraryRoutes } from './library/library.routes.js';
import { operationsRoutes } from './operations/operations.routes.js';
import { packsRoutes } from './packs/packs.routes.js';
import { peopleRoutes } from './people/people.routes.js';
import { productsRoutes } from './products/products.routes.js';
import { prospectsRoutes } from './prospects/prospects.routes.js';
import { qualityRoutes } from './quality/quality.routes.js';
import { recordRoutes } from './record/record.routes.js';
import { retentionRoutes } from './retention/retention.routes.js';
import { reviewRoutes } from './review/review.routes.js';
import { rulesRoutes } from './rules/rules.routes.js';
import { safetyRoutes } from './safety/safety.routes.js';
import { draftingHelpRoutes } from './drafting-help/drafting-help.routes.js';
import { secondReaderRoutes } from './second-reader/second-reader.routes.js';
import { settingsRoutes } from './settings/settings.routes.js';
import { shareRoutes } from './share/share.routes.js';
import { sharesRoutes } from './shares/shares.routes.js';
import { signInRoutes } from './sign-in/sign-in.routes.js';
import { stopsRoutes } from './stops/stops.routes.js';
import { suggestionsRoutes } from './suggestions/suggestions.routes.js';
import { standingRoutes } from './standing/standing.routes.js';
import { homeRoute } from './shell/home-route.js';
import { rootRoute } from './shell/root-route.js';
import { shellRoute } from './shell/shell-route.js';

/** The rooms with screens. Their places stand in the rail, and their commands in the palette, in this order. */
export const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  shellRoute.addChildren([
    homeRoute,
    ...inboxRoutes,
    ...feedRoutes,
    ...shareRoutes,
    ...sharesRoutes,
    ...prospectsRoutes,
    ...standingRoutes,
    ...connectionsRoutes,
    ...libraryRoutes,
    ...suggestionsRoutes,
    ...stopsRoutes,
    ...feedOfOthersRoutes,
    ...recordRoutes,
    ...reviewRoutes,
    ...conductRoutes,
    ...packsRoutes,
    ...qualityRoutes,
    ...rulesRoutes,
    ...productsRoutes,
    ...safetyRoutes,
    ...casesRoutes,
    ...dashboardRoutes,
    ...leaderboardsRoutes,
    ...peopleRoutes,
    ...deliveriesRoutes,
    ...operationsRoutes,
    ...settingsRoutes,
    ...retentionRoutes,
    ...approvalsRoutes,
    ...secondReaderRoutes,
    ...draftingHelpRoutes,
    ...ledgerRoutes,
  ]),
]);
