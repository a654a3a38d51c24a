import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { aMember, anOrganisation, aSession, aTeam } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aSource } from '#testing/sources';
import { createApi } from '../create-api.js';

/** Why some routes take a change without the revision it began from. A new one is protected, or says here why not. */
const REASONS: Record<string, string> = {
  'patch /api/auth/me': 'a member’s own profile: nobody else changes it by this, and each field is sent by itself',
  'put /api/content/{id}/stage': 'one choice, which is set to what it says',
  'put /api/prospects/{id}': 'whom a seller has in mind: nobody but that seller may change it',
};

/** What carries a revision of its own name. */
const OWN_NAME: Record<string, string> = {
  'put /api/guidelines/rules/{id}': 'version',
  'put /api/notifications/choices': 'version',
  'put /api/sharing-times': 'version',
};

/** What is told to nobody, whoever lost against whom. */
const SECRET = 'sk-very-secret';

interface Route {
  method: 'put' | 'patch';
  path: string;
  /** A change of what was saved the round before. */
  body: (nth: number) => object;
  /** Where the same is read. */
  read: string;
  /** Its place in a list that `read` answers. */
  id?: string;
}

describe('changes of what people share', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let cookie: string;
  let routes: Record<string, Route>;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    const { organisationId } = await anOrganisation(test);
    const roles = ['admin', 'comms_lead', 'author', 'safety_officer'] as const;
    const ada = await aMember(test, { organisationId, roles: [...roles], name: 'Ada' });
    cookie = await aSession(test, ada);
    const { memberId } = await aMember(test, { organisationId, name: 'Bo', roles: ['admin', 'advocate'] });
    const { teamId } = await aTeam(test, { organisationId });
    const captions = [{ network: 'linkedin', language: 'en', text: 'Our doors open on Saturday.' }];
    const made = async (path: string, body: object): Promise<string> =>
      (await call().post(path).set('cookie', cookie).send(body).expect(201)).body.id;
    const itemId = await made('/api/content', { title: 'Open day', captions });
    const productId = await made('/api/guidelines/products', { brand: 'Exemplol' });
    const report = { text: 'She took Exemplol and had a rash.', source: 'comment', certain: true };
    await call().post('/api/safety/reports').set('cookie', cookie).send(report).expect(201);
    const cases = await call().get('/api/safety/cases').set('cookie', cookie).expect(200);
    const caseId = cases.body.items[0].id;
    const sourceId = await aSource(test, organisationId);
    const productBody = (nth: number) => ({ brand: 'Exemplol', codes: [`ACM-${nth}`] });
    const none = { topics: 'none', topicIds: [] };
    const topicId = await made('/api/topics', { name: 'Research' });
    const reaches = [none, { ...none, topics: 'all' }, { topics: 'chosen', topicIds: [topicId] }];
    const lists = { competitors: [], customers: [], approvedLinks: [], blackouts: [] };
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const away = { deputyId: memberId, firstOn: inDays(2) };
    const deputyId = await made('/api/deputies', { ...away, memberId: ada.memberId, lastOn: inDays(2) });
    const step = { stage: 1, name: 'Medical', roles: ['reviewer'], memberIds: [], needed: 'any' };
    const everything = { topicIds: [], regions: [], teamIds: [], coversLibrary: true, differentPeople: true };
    const approval = (nth: number) => ({ name: `Route ${nth}`, inForce: false, ...everything, steps: [step] });
    const routeId = await made('/api/approval-routes', approval(0));
    const duty = { kind: 'decides', memberId, topicIds: [], regions: [], timeZone: 'Europe/London' };
    const dutyId = await made('/api/responsibilities', { ...duty, weekdays: [] });
    routes = {
      'patch /api/responsibilities/{id}': {
        method: 'patch',
        path: `/api/responsibilities/${dutyId}`,
        read: '/api/responsibilities',
        id: dutyId,
        body: (nth) => ({ ...duty, weekdays: [nth] }),
      },
      'put /api/approval-routes/{id}': {
        method: 'put',
        path: `/api/approval-routes/${routeId}`,
        read: `/api/approval-routes/${routeId}`,
        body: approval,
      },
      'patch /api/deputies/{id}': {
        method: 'patch',
        path: `/api/deputies/${deputyId}`,
        read: '/api/deputies',
        id: deputyId,
        body: (nth) => ({ ...away, lastOn: inDays(3 + nth) }),
      },
      'put /api/content/{id}': {
        method: 'put',
        path: `/api/content/${itemId}`,
        read: `/api/content/${itemId}`,
        body: (nth) => ({ title: `Title ${nth}`, captions }),
      },
      'patch /api/organisation': {
        method: 'patch',
        path: '/api/organisation',
        read: '/api/organisation',
        body: (nth) => ({ name: `Acme ${nth}` }),
      },
      'patch /api/people/{id}': {
        method: 'patch',
        path: `/api/people/${memberId}`,
        read: '/api/people',
        id: memberId,
        body: (nth) => ({ name: `Bo ${nth}` }),
      },
      'patch /api/teams/{id}': {
        method: 'patch',
        path: `/api/teams/${teamId}`,
        read: '/api/teams',
        id: teamId,
        body: (nth) => ({ name: `Team ${nth}` }),
      },
      'put /api/guidelines/products/{id}': {
        method: 'put',
        path: `/api/guidelines/products/${productId}`,
        read: '/api/guidelines/products',
        id: productId,
        body: productBody,
      },
      'put /api/guidelines/packs/{id}': {
        method: 'put',
        path: '/api/guidelines/packs/pharmacovigilance',
        read: '/api/guidelines/packs',
        id: 'pharmacovigilance',
        body: (nth) => ({ inForce: nth > 3 }),
      },
      'put /api/guidelines/words': {
        method: 'put',
        path: '/api/guidelines/words',
        read: '/api/guidelines/words',
        body: (nth) => ({ ...lists, customers: [`Clinic ${nth}`] }),
      },
      'put /api/sources/{id}': {
        method: 'put',
        path: `/api/sources/${sourceId}`,
        read: `/api/sources/${sourceId}`,
        body: (nth) => ({ name: `Source ${nth}`, language: 'en', dailyLimit: 5, state: 'on' }),
      },
      'patch /api/safety/cases/{id}': {
        method: 'patch',
        path: `/api/safety/cases/${caseId}`,
        read: `/api/safety/cases/${caseId}`,
        body: (nth) => ({ criteria: { patient: `Patient ${nth}` } }),
      },
      'put /api/conduct/settings': {
        method: 'put',
        path: '/api/conduct/settings',
        read: '/api/conduct/settings',
        body: (nth) => ({ required: nth > 3 }),
      },
      'put /api/safety/settings': {
        method: 'put',
        path: '/api/safety/settings',
        read: '/api/safety/settings',
        body: (nth) => ({ hours: nth + 1 }),
      },
      'put /api/retention': {
        method: 'put',
        path: '/api/retention',
        read: '/api/retention',
        body: (nth) => ({ items: 3_650 + nth, drafts: null, suggestions: 90 }),
      },
      'put /api/second-reader': {
        method: 'put',
        path: '/api/second-reader',
        read: '/api/second-reader',
        body: (nth) => ({
          baseUrl: 'https://model.example/v1',
          model: `model-${nth}`,
          key: `${SECRET}-${nth}`,
          public: none,
          professionals: none,
        }),
      },
      'put /api/drafting-help/settings': {
        method: 'put',
        path: '/api/drafting-help/settings',
        read: '/api/drafting-help/settings',
        body: (nth) => ({ public: reaches[nth % 3], professionals: reaches[Math.floor(nth / 3)] }),
      },
      'put /api/intents/settings': {
        method: 'put',
        path: '/api/intents/settings',
        read: '/api/intents/settings',
        body: (nth) => ({ places: ['mail', 'copy', 'x'].filter((_, bit) => (nth + 1) & (1 << bit)) }),
      },
    };
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  const call = () => supertest(api.getHttpServer());
  const change = ({ method, path }: Route, body: object) => call()[method](path).set('cookie', cookie).send(body);
  const seen = async ({ read, id }: Route): Promise<{ revision: number; lastChange: { at: string } | null }> => {
    const { body } = await call().get(read).set('cookie', cookie).expect(200);
    return id ? body.items.find((one: { id: string }) => one.id === id) : body;
  };

  it('each say the revision they began from, or why they need not', () => {
    const document = JSON.parse(readFileSync('libs/api-client/openapi.json', 'utf8'));
    const changing = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
      ['put', 'patch'].filter((method) => method in methods).map((method) => `${method} ${path}`),
    );
    const protectedToo = [...Object.keys(routes), ...Object.keys(OWN_NAME), ...Object.keys(REASONS)];
    expect(changing.sort()).toEqual(protectedToo.sort());
    for (const route of changing.filter((each) => !(each in REASONS))) {
      const [method, path] = route.split(' ') as [string, string];
      const reference: string = document.paths[path][method].requestBody.content['application/json'].schema.$ref;
      const { required } = document.components.schemas[reference.split('/').at(-1)!];
      expect([route, required]).toEqual([route, expect.arrayContaining([OWN_NAME[route] ?? 'revision'])]);
    }
  });

  it('are refused without it, naming it, and change nothing', async () => {
    for (const [name, route] of Object.entries(routes)) {
      const before = await seen(route);
      const { status, body } = await change(route, route.body(1));
      expect([name, status, body.errors]).toEqual([name, 400, [expect.objectContaining({ field: 'revision' })]]);
      expect(await seen(route)).toEqual(before);
    }
  });

  it('let one of those who save at once win, each time, and show the others what they did not see', async () => {
    for (const [name, route] of Object.entries(routes)) {
      for (const round of [0, 1]) {
        const { revision } = await seen(route);
        const saving = [1, 2, 3].map((nth) => change(route, { ...route.body(round * 3 + nth), revision }));
        const answers = await Promise.all(saving);
        const won = answers.filter(({ status }) => status < 300);
        const lost = answers.filter(({ status }) => status === 409);
        expect([name, won.length, lost.length]).toEqual([name, 1, 2]);
        const now = await seen(route);
        expect([name, now.revision]).toEqual([name, revision + 1]);
        for (const { body } of lost) {
          const theirs = { by: { name: 'Ada' }, values: { revision: revision + 1 } };
          expect([name, body]).toMatchObject([name, { code: 'changed_meanwhile', theirs }]);
          expect(JSON.stringify(body)).not.toContain(SECRET);
        }
      }
    }
  });

  it('write nothing to the ledger when they are saved as they are', async () => {
    const entries = async () => (await test.owner('SELECT count(*)::int AS n FROM ledger_entries'))[0]!.n as number;
    for (const [name, route] of Object.entries(routes)) {
      const saved = async () => change(route, { ...route.body(1), revision: (await seen(route)).revision });
      expect([name, (await saved()).status < 300]).toEqual([name, true]);
      const before = await entries();
      expect([name, (await saved()).status < 300]).toEqual([name, true]);
      expect([name, await entries()]).toEqual([name, before]);
    }
  });
});
