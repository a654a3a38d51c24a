import { createHash } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '#libs/kernel';
import { MeasureShares } from '#libs/reach';
import { FixedClock } from '#testing/kernel';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { sampleBody } from '../support/sample-body.js';

interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  parameters: {
    in: string;
    name: string;
    required?: boolean;
    schema: { format?: string; $ref?: string; enum?: string[] };
  }[];
  body: object | null;
}

/** Which table a field's id belongs to. A new field of this kind has to be told here. */
const TABLE_OF: Record<string, string> = {
  teamId: 'teams',
  teams: 'teams',
  topicId: 'topics',
  topics: 'topics',
  imageId: 'media',
  authorId: 'members',
  memberId: 'members',
  actor: 'members',
  assigneeId: 'members',
  subject: 'content_items',
  subjectId: 'content_items',
  itemId: 'content_items',
  versionId: 'content_versions',
  captionId: 'captions',
  id: 'captions',
  connectionId: 'connections',
  seasonId: 'seasons',
  screeningId: 'screenings',
  ruleId: 'own_rules',
};

/** Whose rows a path's id names, by the word before it. A new path of this kind has to be told here. */
const TABLE_UNDER: Record<string, string> = {
  sessions: 'sessions',
  people: 'members',
  teams: 'teams',
  products: 'products',
  rules: 'own_rules',
  screenings: 'screenings',
  content: 'content_items',
  reviews: 'content_items',
  feed: 'content_items',
  topics: 'topics',
  media: 'media',
  shares: 'shares',
  connections: 'connections',
  cases: 'safety_cases',
};

/** Routes that only concern the session or the machine, and public ones, which know no organisation. */
const APART = [
  '/api/auth/sign-out',
  '/api/auth/sign-in',
  '/api/auth/password',
  '/api/connections/linkedin/callback',
  '/api/people/import',
  '/api/media',
];

const ENVIRONMENT = {
  REQUESTS_PER_MINUTE: '0',
  LINKEDIN_SCOPES: 'openid profile email w_member_social r_member_postAnalytics',
};

/** Tables that hold rows only while something waits, or after something went wrong. */
const MOMENTARY = ['ledger_set_aside', 'ledger_waiting'];

describe('two organisations that both use everything', () => {
  const clock = new FixedClock(new Date('2026-11-04T10:00:00Z'));
  let all: Constellation;
  let theirs: FullOrganisation;
  let ours: FullOrganisation;
  let document: OpenAPIObject;
  let operations: Operation[];
  /** Ids of their rows, by table. */
  let rows: Map<string, string[]>;
  let ids: Set<string>;

  beforeAll(async () => {
    all = await startConstellation({ clock, environment: ENVIRONMENT });
    theirs = await aFullOrganisation(all, 'Zanzibar');
    ours = await aFullOrganisation(all, 'Quixote');
    // By then the live shares are due to be measured.
    clock.advance(25 * 3_600_000);
    for (const { organisationId } of [theirs, ours]) {
      await all.api.get(MeasureShares, { strict: false }).execute(organisationId);
    }
    document = (await ours.agent.get('/api/openapi.json').expect(200)).body;
    operations = readOperations(document);
    rows = await idsByTable(theirs.organisationId);
    ids = new Set([...rows.values()].flat());
  }, 120_000);

  afterAll(() => all.stop());

  it('have rows in every table, so that there is something to find', async () => {
    const tables = (await organisationTables()).filter((table) => !MOMENTARY.includes(table));
    const empty: string[] = [];
    for (const table of tables) {
      const [found] = await all.test.owner(`SELECT 1 FROM ${table} WHERE organisation_id = $1 LIMIT 1`, [
        theirs.organisationId,
      ]);
      if (!found) empty.push(table);
    }
    expect(empty).toEqual([]);
  });

  it('each see their own', async () => {
    for (const { path } of operations.filter(isPlainGet)) {
      const { text } = await theirs.agent.get(path);
      expect([path, text.includes('Quixote')]).toEqual([path, false]);
    }
    const { text } = await theirs.agent.get('/api/feed').expect(200);
    expect(text).toContain('Zanzibar open day');
  });

  it('find nothing of the other by any list or figure, also when they ask with its ids', async () => {
    for (const operation of operations.filter(isPlainGet)) {
      const plain = withNeededParameters(operation);
      const filters = operation.parameters.filter(({ schema }) => schema.format === 'uuid');
      const addresses = [plain, ...filters.map(({ name }) => `${plain}${name}=${idFor(name)}`)];
      for (const address of addresses) {
        const answer = await ours.agent.get(address);
        expect([address, answer.status < 400 || answer.status === 404]).toEqual([address, true]);
        expect([address, leaks(answer.text, address)]).toEqual([address, []]);
        if (address !== plain && answer.body.items) expect([address, answer.body.items]).toEqual([address, []]);
      }
    }
  });

  it('find nothing of the other by the id of any of its rows, and change nothing', async () => {
    const before = await fingerprint(theirs.organisationId);
    const wrong: string[] = [];
    for (const operation of operations.filter(
      ({ path }) => /\{(id|itemId)\}/.test(path) && !path.includes('/packs/'),
    )) {
      const body = operation.body && sampleBody(document, operation.body, idFor, textFor);
      const table = TABLE_UNDER[/(\w+)\/\{/.exec(operation.path)?.[1] ?? ''];
      if (!table) throw new Error(`Say in TABLE_UNDER whose id stands in ${operation.path}.`);
      for (const id of [...rows.get(table)!, rows.get('content_versions')![0]!]) {
        const address = operation.path.replace(/\{\w+\}/, id);
        const request = ours.agent[operation.method](address);
        const answer = await (body ? request.send(body) : request);
        const expected =
          operation.method === 'get' ? answer.status === 404 : [400, 404, 409, 422].includes(answer.status);
        if (!expected || leaks(answer.text, address, JSON.stringify(body ?? '')).length > 0) {
          wrong.push(`${operation.method} ${address}: ${answer.status} ${answer.text.slice(0, 200)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(theirs.organisationId)).toEqual(before);
  }, 240_000);

  it('cannot build on the other’s rows: nothing of one ever refers to anything of the other', async () => {
    const before = await fingerprint(theirs.organisationId);
    for (const operation of operations.filter(
      ({ body, path }) => body && !APART.includes(path) && !path.includes('{'),
    )) {
      const whole = sampleBody(document, operation.body!, idFor, textFor) as Record<string, unknown>;
      const bodies = [whole, ...Object.keys(whole).map((field) => ({ ...whole, [field]: undefined }))];
      for (const body of bodies) {
        const answer = await ours.agent[operation.method](operation.path).send(body);
        expect([operation.path, answer.status < 500]).toEqual([operation.path, true]);
        expect([operation.path, answer.text.includes('Zanzibar')]).toEqual([operation.path, false]);
      }
    }
    await ours.agent
      .patch(`/api/people/${ours.everybody.memberId}`)
      .send({ teamId: idFor('teamId') })
      .expect(400);
    expect(await fingerprint(theirs.organisationId)).toEqual(before);
    await all.processAll();
    expect(await referencesToThem()).toEqual([]);
  }, 120_000);

  it('cannot be told apart from organisations that are not there', async () => {
    const known = await ours.agent.get(`/api/content/${idFor('itemId')}`).expect(404);
    const unknown = await ours.agent.get(`/api/content/${newId()}`).expect(404);
    expect({ ...known.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  });

  function idFor(field: string): string {
    const table = TABLE_OF[field];
    const id = table && rows.get(table)?.[0];
    if (!id) throw new Error(`Say in TABLE_OF which table the ids in "${field}" belong to.`);
    return id;
  }

  function withNeededParameters({ path, parameters }: Operation): string {
    const needed = parameters.filter(({ in: place, required }) => place === 'query' && required);
    return `${path}?${needed.map(({ name, schema }) => `${name}=${String(sampleBody(document, schema, idFor))}&`).join('')}`;
  }

  /** Their marker, and ids of theirs that were not in what was asked. */
  function leaks(text: string, ...asked: string[]): string[] {
    const known = [...ids].filter((id) => text.includes(id) && !asked.some((part) => part.includes(id)));
    return [...(text.includes(theirs.marker) ? [theirs.marker] : []), ...known];
  }

  async function organisationTables(): Promise<string[]> {
    const tables = await all.test.owner<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    return tables.map(({ name }) => name);
  }

  async function idsByTable(organisationId: string): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const table of await tablesWith('id')) {
      if (table === 'ledger_entries') continue;
      const ids = await all.test.owner<{ id: string }>(
        `SELECT id::text FROM ${table} WHERE organisation_id = $1 ORDER BY id`,
        [organisationId],
      );
      found.set(
        table,
        ids.map(({ id }) => id),
      );
    }
    return found;
  }

  async function tablesWith(column: string): Promise<string[]> {
    const tables = await all.test.owner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = $1 AND data_type = 'uuid' ORDER BY 1`,
      [column],
    );
    return tables.map(({ name }) => name);
  }

  /** Every row of an organisation, as one hash a table. */
  async function fingerprint(organisationId: string): Promise<Record<string, string>> {
    const prints: Record<string, string> = {};
    for (const table of await organisationTables()) {
      const found = await all.test.owner<{ row: string }>(
        `SELECT t::text AS row FROM ${table} t WHERE organisation_id = $1 ORDER BY 1`,
        [organisationId],
      );
      prints[table] = createHash('sha256').update(JSON.stringify(found)).digest('hex');
    }
    return prints;
  }

  /**
   * Rows of ours that hold an id of theirs, wherever in them it stands. A screening keeps what the caller said the
   * text is about, as it was said, and reads nothing by it.
   */
  async function referencesToThem(): Promise<string[]> {
    const found: string[] = [];
    for (const table of (await organisationTables()).filter((name) => name !== 'screenings')) {
      const own = await all.test.owner<{ row: string }>(
        `SELECT t::text AS row FROM ${table} t WHERE organisation_id = $1`,
        [ours.organisationId],
      );
      for (const { row } of own) for (const id of ids) if (row.includes(id)) found.push(`${table} ${id}`);
    }
    return found;
  }
});

function isPlainGet({ method, path }: Operation): boolean {
  return method === 'get' && !path.includes('{') && path.startsWith('/api/') && !APART.includes(path);
}

/** Texts that must be of a kind, so that a body gets as far as its ids. */
function textFor(field: string): unknown {
  const texts: Record<string, unknown> = {
    email: `sample-${newId()}@quixote.example`,
    localTime: '2027-05-01T09:30',
    timeZone: 'Europe/London',
    language: 'en',
    languages: ['en'],
    linkUrl: 'https://example.org/sample',
    url: 'https://example.org/feed.xml',
    permalink: 'https://www.linkedin.com/feed/update/urn:li:share:1',
    colour: 'indigo',
    roles: ['advocate'],
    network: 'linkedin',
    node: 'advocacy',
    regions: [],
    region: null,
    jurisdictions: [],
    slots: [],
  };
  return texts[field] ?? null;
}

function readOperations(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const { content = {} } = (operation.requestBody ?? {}) as { content?: Record<string, { schema: object }> };
      return [
        {
          method,
          // The network stands in a path as a word of a closed list, not as anybody's id.
          path: path.replace('{network}', 'linkedin'),
          parameters: (operation.parameters ?? []) as Operation['parameters'],
          body: content['application/json']?.schema ?? null,
        },
      ];
    }),
  );
}
