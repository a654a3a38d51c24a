import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newId, ROLES, type Role } from '#libs/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { Routes } from '../../apps/api/src/access/routes.js';
import { createApi } from '../../apps/api/src/create-api.js';

const SHARERS: Role[] = ['advocate', 'seller'];
const WRITERS: Role[] = ['author', 'comms_lead'];
const LIBRARIANS: Role[] = ['author', 'reviewer', 'comms_lead', 'admin'];
const IMPORTERS: Role[] = ['author', 'comms_lead', 'admin'];
const LEADS: Role[] = ['comms_lead', 'admin'];
const DECIDING: Role[] = ['reviewer', 'safety_officer', 'comms_lead', 'admin'];
const RECALLERS: Role[] = ['comms_lead', 'admin', 'reviewer'];
const GUIDED: Role[] = ['author', 'reviewer', 'comms_lead', 'safety_officer', 'admin'];

/** Who may use what, decided here once more and apart from the controllers: changing either alone fails. */
const TABLE: Record<string, 'public' | readonly Role[]> = {
  'POST /api/auth/sign-in': 'public',
  'POST /api/auth/sign-out': 'public',
  'GET /api/auth/me': ROLES,
  'PATCH /api/auth/me': ROLES,
  'POST /api/auth/password': ROLES,
  'GET /api/auth/sessions': ROLES,
  'DELETE /api/auth/sessions/:id': ROLES,
  'GET /api/auth/invitations/:token': 'public',
  'POST /api/auth/invitations/:token': 'public',
  'GET /api/auth/demo-people': 'public',
  'POST /api/auth/password-resets': 'public',
  'GET /api/auth/password-resets/:token': 'public',
  'POST /api/auth/password-resets/:token': 'public',
  'GET /api/people': LEADS,
  'POST /api/people': ['admin'],
  'GET /api/people/:id': ['admin', 'comms_lead'],
  'PATCH /api/people/:id': ['admin'],
  'GET /api/people/holds': ['admin'],
  'GET /api/people/:id/rights': ['admin'],
  'GET /api/people/:id/archive': ['admin'],
  'POST /api/people/:id/erase': ['admin'],
  'POST /api/people/:id/hold': ['admin'],
  'DELETE /api/people/:id/hold': ['admin'],
  'GET /api/my-data': ROLES,
  'GET /api/my-data/archive': ROLES,
  'POST /api/my-data/erasure': ROLES,
  'POST /api/people/:id/invitation': ['admin'],
  'POST /api/people/:id/password-reset': ['admin'],
  'POST /api/people/import': ['admin'],
  'GET /api/teams': ROLES,
  'POST /api/teams': ['admin'],
  'PATCH /api/teams/:id': ['admin'],
  'DELETE /api/teams/:id': ['admin'],
  'GET /api/organisation': ROLES,
  'PATCH /api/organisation': ['admin'],
  'GET /api/conduct': ROLES,
  'POST /api/conduct/attestations': SHARERS,
  'GET /api/conduct/attestations': LEADS,
  'POST /api/conduct/reminders': LEADS,
  'GET /api/conduct/versions': ROLES,
  'GET /api/conduct/versions/:version': ROLES,
  'POST /api/conduct/versions': LEADS,
  'GET /api/conduct/template': LEADS,
  'GET /api/conduct/settings': LEADS,
  'PUT /api/conduct/settings': ['admin'],
  'GET /api/deputies': DECIDING,
  'GET /api/deputies/people': DECIDING,
  'POST /api/deputies': DECIDING,
  'PATCH /api/deputies/:id': DECIDING,
  'POST /api/deputies/:id/end': DECIDING,
  'GET /api/responsibilities': DECIDING,
  'GET /api/responsibilities/gaps': ['admin'],
  'POST /api/responsibilities': ['admin'],
  'PATCH /api/responsibilities/:id': ['admin'],
  'POST /api/responsibilities/:id/end': ['admin'],
  'GET /api/approval-routes': LEADS,
  'GET /api/approval-routes/people': LEADS,
  'POST /api/approval-routes/preview': ['admin'],
  'GET /api/approval-routes/:id': LEADS,
  'POST /api/approval-routes': ['admin'],
  'PUT /api/approval-routes/:id': ['admin'],
  'DELETE /api/approval-routes/:id': ['admin'],
  'GET /api/approvals/:itemId': GUIDED,
  'POST /api/approvals/:itemId/conditions': WRITERS,
  'GET /api/freezes': ROLES,
  'GET /api/freezes/preview': LEADS,
  'GET /api/freezes/past': RECALLERS,
  'GET /api/recalls': RECALLERS,
  'GET /api/recalls/items/:id/preview': RECALLERS,
  'POST /api/recalls': RECALLERS,
  'GET /api/recalls/:id': RECALLERS,
  'GET /api/recalls/:id/shares': RECALLERS,
  'GET /api/recalls/:id/csv': RECALLERS,
  'GET /api/recalls/tasks': ROLES,
  'POST /api/recalls/tasks/:id/gone': ROLES,
  'POST /api/freezes': LEADS,
  'POST /api/freezes/:id/lift': LEADS,
  'POST /api/content/pages': WRITERS,
  'GET /api/content/:id/versions/:versionId/page': GUIDED,
  'POST /api/content/:id/versions/:versionId/page/look': GUIDED,
  'POST /api/content/:id/page/accept': ['reviewer'],
  'GET /api/content/:id/origin': LIBRARIANS,
  'GET /api/sources': IMPORTERS,
  'POST /api/sources': WRITERS,
  'POST /api/sources/check': WRITERS,
  'GET /api/sources/:id': IMPORTERS,
  'PUT /api/sources/:id': WRITERS,
  'DELETE /api/sources/:id': WRITERS,
  'GET /api/sources/:id/entries': IMPORTERS,
  'POST /api/sources/:id/look': WRITERS,
  'POST /api/content/audience': LIBRARIANS,
  'GET /api/search': ROLES,
  'GET /api/guidelines/rule-set': ROLES,
  'GET /api/guidelines/packs': ROLES,
  'GET /api/guidelines/quality': ROLES,
  'POST /api/guidelines/packs/moving': ['admin'],
  'PUT /api/guidelines/packs/:id': ['admin'],
  'POST /api/guidelines/screenings': ROLES,
  'GET /api/guidelines/screenings/:id': ['author', 'reviewer', 'safety_officer', 'comms_lead', 'admin'],
  'GET /api/guidelines/products': GUIDED,
  'POST /api/guidelines/products': LEADS,
  'POST /api/guidelines/products/import': LEADS,
  'PUT /api/guidelines/products/:id': LEADS,
  'DELETE /api/guidelines/products/:id': LEADS,
  'GET /api/guidelines/words': GUIDED,
  'PUT /api/guidelines/words': LEADS,
  'GET /api/guidelines/registers': GUIDED,
  'POST /api/guidelines/registers/import': LEADS,
  'DELETE /api/guidelines/registers/:kind': LEADS,
  'GET /api/guidelines/rules': GUIDED,
  'POST /api/guidelines/rules': LEADS,
  'POST /api/guidelines/rules/preview': LEADS,
  'GET /api/guidelines/rules/:id': GUIDED,
  'PUT /api/guidelines/rules/:id': LEADS,
  'POST /api/guidelines/rules/:id/state': LEADS,
  'POST /api/guidelines/what-if': LEADS,
  'GET /api/content': LIBRARIANS,
  'POST /api/content': WRITERS,
  'POST /api/content/import': IMPORTERS,
  'GET /api/content/:id': LIBRARIANS,
  'PUT /api/content/:id': WRITERS,
  'POST /api/content/:id/submit': WRITERS,
  'POST /api/content/:id/retire': WRITERS,
  'GET /api/content/:id/versions': LIBRARIANS,
  'GET /api/content/:id/versions/:versionId': LIBRARIANS,
  'GET /api/content/:id/versions/:versionId/certificate': LIBRARIANS,
  'GET /api/content/:id/versions/:versionId/certificate/paper': LIBRARIANS,
  'GET /api/content/:id/versions/:versionId/certificate/pdf': LIBRARIANS,
  'GET /api/content/:id/comments': LIBRARIANS,
  'POST /api/content/:id/comments': LIBRARIANS,
  'POST /api/content/:id/comments/seen': LIBRARIANS,
  'POST /api/content/:id/comments/:threadId/replies': LIBRARIANS,
  'POST /api/content/:id/comments/:threadId/resolve': LIBRARIANS,
  'POST /api/content/:id/comments/:threadId/reopen': LIBRARIANS,
  'GET /api/suggestions': ['author', 'comms_lead', 'admin'],
  'POST /api/suggestions': ROLES,
  'GET /api/suggestions/mine': ROLES,
  'POST /api/suggestions/:id/take-back': ROLES,
  'POST /api/suggestions/:id/take': WRITERS,
  'POST /api/suggestions/:id/decline': WRITERS,
  'GET /api/content/:id/stage': LIBRARIANS,
  'PUT /api/content/:id/stage': WRITERS,
  'GET /api/prospects': ['seller'],
  'POST /api/prospects': ['seller'],
  'GET /api/prospects/team': ['seller', 'comms_lead'],
  'GET /api/prospects/:id': ['seller', 'comms_lead'],
  'PUT /api/prospects/:id': ['seller'],
  'POST /api/prospects/:id/erase': ['seller', 'comms_lead'],
  'POST /api/prospects/:id/links': ['seller'],
  'GET /api/topics': ROLES,
  'POST /api/topics': IMPORTERS,
  'DELETE /api/topics/:id': LEADS,
  'POST /api/media': ROLES,
  'GET /api/media/:id': ROLES,
  'GET /api/reviews': DECIDING,
  'GET /api/reviews/:itemId': DECIDING,
  'POST /api/reviews/:itemId/decision': DECIDING,
  'GET /api/feed': SHARERS,
  'GET /api/feed/as': IMPORTERS,
  'GET /api/feed/as/absent': IMPORTERS,
  'GET /api/feed/:itemId': SHARERS,
  'POST /api/text-reviews': SHARERS,
  'GET /api/text-reviews': [...SHARERS, 'reviewer'],
  'GET /api/text-reviews/:id': [...SHARERS, 'reviewer'],
  'POST /api/text-reviews/:id/decision': ['reviewer'],
  'POST /api/shares': SHARERS,
  'GET /api/shares': ROLES,
  'GET /api/shares/:id': ROLES,
  'POST /api/shares/:id/cancel': ROLES,
  'POST /api/shares/:id/reschedule': SHARERS,
  'POST /api/shares/:id/resolve': SHARERS,
  'POST /api/shares/:id/withdraw': [...SHARERS, ...LEADS],
  'GET /api/connections': SHARERS,
  'GET /api/connections/:network/start': SHARERS,
  'GET /api/connections/:network/callback': SHARERS,
  'DELETE /api/connections/:id': SHARERS,
  'GET /api/reach/summary': LEADS,
  'GET /api/reach/series': LEADS,
  'GET /api/reach/breakdown': LEADS,
  'GET /api/reach/posts': LEADS,
  'GET /api/reach/mine': SHARERS,
  'GET /api/leaderboards': ROLES,
  'GET /api/leaderboards/:node': ROLES,
  'GET /api/leaderboards/:node/me': ROLES,
  'POST /api/safety/reports': ROLES,
  'GET /api/safety/officers': ['safety_officer'],
  'GET /api/safety/cases': ['safety_officer'],
  'GET /api/safety/cases/:id': ['safety_officer'],
  'PATCH /api/safety/cases/:id': ['safety_officer'],
  'POST /api/safety/cases/:id/notes': ['safety_officer'],
  'POST /api/safety/cases/:id/exports': ['safety_officer'],
  'GET /api/safety/settings': ['safety_officer', 'admin'],
  'PUT /api/safety/settings': ['safety_officer', 'admin'],
  'GET /api/second-reader': ['admin'],
  'PUT /api/second-reader': ['admin'],
  'POST /api/second-reader/trials': ['admin'],
  'GET /api/second-reader/past-texts': ['admin'],
  'POST /api/second-reader/past-texts/:id/reading': ['admin'],
  'GET /api/drafting-help/settings': ['admin'],
  'PUT /api/drafting-help/settings': ['admin'],
  'GET /api/drafting-help/versions/:versionId/captions/:captionId': SHARERS,
  'POST /api/drafting-help/suggestions': SHARERS,
  'GET /api/drafting-help/captions/offer': WRITERS,
  'POST /api/drafting-help/captions/suggestions': WRITERS,
  'GET /api/notifications': ROLES,
  'GET /api/notifications/unread': ROLES,
  'POST /api/notifications/read': ROLES,
  'POST /api/notifications/:id/read': ROLES,
  'POST /api/notifications/:id/unread': ROLES,
  'GET /api/notifications/choices': ROLES,
  'PUT /api/notifications/choices': ROLES,
  'GET /api/ledger': ['safety_officer', ...LEADS],
  'GET /api/ledger/csv': ['safety_officer', ...LEADS],
  'GET /api/ledger/kinds': ['safety_officer', ...LEADS],
  'GET /api/ledger/followers': ['admin'],
  'POST /api/ledger/followers/:name/retake': ['admin'],
  'GET /api/deliveries': ['admin'],
  'GET /api/deliveries/my-address': ROLES,
  'GET /api/deliveries/addresses': ['admin'],
  'POST /api/deliveries/addresses/:memberId/on': ['admin'],
  'GET /api/unsubscribe': 'public',
  'POST /api/unsubscribe': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /api/openapi.json': 'public',
};

describe('each route, tried as each role', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    test = await createTestDatabase({ REQUESTS_PER_MINUTE: '0' });
    api = await createApi(test.configuration);
    const organisation = await anOrganisation(test);
    for (const role of ROLES) {
      cookies.set(role, await aSession(test, await aMember(test, { ...organisation, roles: [role] })));
    }
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('is in the table, and nothing else is', () => {
    const routes = api.get(Routes).all.map(({ method, path }) => `${method} ${path}`);
    expect(routes.sort()).toEqual(Object.keys(TABLE).sort());
  });

  it.each(Object.entries(TABLE))('%s lets in exactly those it should', async (route, allowed) => {
    const expected = Object.fromEntries([null, ...ROLES].map((role) => [role ?? 'nobody', verdict(allowed, role)]));
    const found: Record<string, string> = {};
    for (const role of [null, ...ROLES]) found[role ?? 'nobody'] = await attempt(route, role);
    expect(found).toEqual(expected);
  });

  function verdict(allowed: 'public' | readonly Role[], role: Role | null): string {
    if (allowed === 'public') return 'let in';
    if (role === null) return 'sign in first';
    return allowed.includes(role) ? 'let in' : 'refused';
  }

  /** Asks with ids of nothing and an empty body: whoever is let in finds nothing or is told what is missing. */
  async function attempt(route: string, role: Role | null): Promise<string> {
    const [method, path = ''] = route.split(' ');
    const address = path.replace(/:node/, 'advocacy').replace(/:\w+/g, newId());
    const request = supertest(api.getHttpServer())[method!.toLowerCase() as 'get'](address);
    // Signing out would end the session that the other routes need.
    if (role && path !== '/api/auth/sign-out') void request.set('cookie', cookies.get(role)!);
    const { status, body } = await (method === 'GET' ? request : request.send({}));
    expect(status).toBeLessThan(500);
    if (path === '/api/auth/sign-in') return 'let in';
    if (status === 401) return 'sign in first';
    return status === 403 && body.code === 'role_needed' ? 'refused' : 'let in';
  }
});
