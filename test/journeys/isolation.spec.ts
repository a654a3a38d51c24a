import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '#libs/kernel';
import { MeasureShares } from '#libs/reach';
import { FixedClock } from '#testing/kernel';
import { readOperations, type Operation } from '../support/api-operations.js';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { fingerprint, idsByTable, organisationTables, rowsHolding } from '../support/organisation-rows.js';
import { sampleBody } from '../support/sample-body.js';
import { sampleText } from '../support/sample-text.js';
import { TABLE_OF, TABLE_UNDER } from '../support/tables-of-ids.js';

/** Routes that only concern the session or the machine, and public ones, which know no organisation. */
const APART = [
  '/api/auth/sign-out',
  '/api/auth/sign-in',
  '/api/auth/password',
  '/api/auth/password-resets',
  '/api/connections/linkedin/callback',
  '/api/people/import',
  '/api/media',
];

const ENVIRONMENT = {
  REQUESTS_PER_MINUTE: '0',
  LINKEDIN_SCOPES: 'openid profile email w_member_social r_member_postAnalytics',
};

/** Tables that hold rows only while something waits, or after something went wrong. */
const MOMENTARY = ['altered_content', 'ledger_set_aside', 'ledger_waiting'];

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
    rows = await idsByTable(all.test, theirs.organisationId);
    ids = new Set([...rows.values()].flat());
  });

  afterAll(() => all.stop());

  it('have rows in every table, so that there is something to find', async () => {
    const tables = (await organisationTables(all.test)).filter((table) => !MOMENTARY.includes(table));
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
      const filters = operation.parameters.filter(({ schema, required }) => schema.format === 'uuid' && !required);
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
    const before = await fingerprint(all.test, theirs.organisationId);
    const wrong: string[] = [];
    for (const operation of operations.filter(
      ({ path }) => /\{(id|itemId)\}/.test(path) && !path.includes('/packs/'),
    )) {
      const body = operation.body && sampleBody(document, operation.body, idFor, sampleText);
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
    expect(await fingerprint(all.test, theirs.organisationId)).toEqual(before);
  });

  it('cannot build on the other’s rows: nothing of one ever refers to anything of the other', async () => {
    const before = await fingerprint(all.test, theirs.organisationId);
    for (const operation of operations.filter(
      ({ body, path }) => body && !APART.includes(path) && !path.includes('{'),
    )) {
      const whole = sampleBody(document, operation.body!, idFor, sampleText) as Record<string, unknown>;
      const bodies = [whole, ...Object.keys(whole).map((field) => ({ ...whole, [field]: undefined }))];
      for (const body of bodies) {
        const answer = await ours.agent[operation.method](operation.path).send(body);
        expect([operation.path, answer.status < 500]).toEqual([operation.path, true]);
        expect([operation.path, answer.text.includes('Zanzibar')]).toEqual([operation.path, false]);
      }
    }
    const { body: person } = await ours.agent.get(`/api/people/${ours.everybody.memberId}`).expect(200);
    await ours.agent
      .patch(`/api/people/${ours.everybody.memberId}`)
      .send({ teamId: idFor('teamId'), revision: person.revision })
      .expect(400);
    expect(await fingerprint(all.test, theirs.organisationId)).toEqual(before);
    await all.processAll();
    expect(await rowsHolding(all.test, ours.organisationId, ids)).toEqual([]);
  });

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
    const said = needed.map(
      ({ name, schema }) => `${name}=${String(sampleBody(document, schema, () => idFor(name)))}&`,
    );
    return `${path}?${said.join('')}`;
  }

  /** Their marker, and ids of theirs that were not in what was asked. */
  function leaks(text: string, ...asked: string[]): string[] {
    const known = [...ids].filter((id) => text.includes(id) && !asked.some((part) => part.includes(id)));
    return [...(text.includes(theirs.marker) ? [theirs.marker] : []), ...known];
  }
});

function isPlainGet({ method, path }: Operation): boolean {
  return method === 'get' && !path.includes('{') && path.startsWith('/api/') && !APART.includes(path);
}
