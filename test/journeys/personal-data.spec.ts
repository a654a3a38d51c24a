import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { newId, type Actor } from '#libs/kernel';
import { aMember } from '#testing/people';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { organisationTables } from '../support/organisation-rows.js';
import { signedIn, type Agent } from '../support/sign-in.js';

type Files = Record<string, string>;
type Rows = Record<string, Record<string, unknown>[]>;

async function unzipped(zip: Buffer): Promise<Files> {
  const files: Files = {};
  const archive = await fromBufferPromise(zip);
  for await (const entry of archive.eachEntry()) {
    files[entry.fileName] = (await buffer(await archive.openReadStreamPromise(entry))).toString('latin1');
  }
  return files;
}

describe('the data of somebody who has used everything', () => {
  let all: Constellation;
  let whole: FullOrganisation;
  let another: Actor;
  let agent: Agent;
  const totals = async () => {
    const [row] = await all.test.owner(
      `SELECT (SELECT sum(points) FROM points WHERE organisation_id = $1) AS points,
              (SELECT sum(human_clicks) FROM reach_facts WHERE organisation_id = $1) AS clicks,
              (SELECT sum(shares) FROM reach_facts WHERE organisation_id = $1) AS shares`,
      [whole.organisationId],
    );
    return row;
  };

  beforeAll(async () => {
    all = await startConstellation({ environment: { REQUESTS_PER_MINUTE: '0' } });
    whole = await aFullOrganisation(all, 'Quixote');
    another = await aMember(all.test, { organisationId: whole.organisationId, roles: ['admin'], name: 'Ann Another' });
    agent = await signedIn(all, another);
  });
  afterAll(() => all.stop());

  it('is handed out whole, with a page that explains it, and holds nobody else and no key', async () => {
    const { body } = await whole.agent.get('/api/my-data/archive').responseType('blob').expect(200);
    const files = await unzipped(body as Buffer);
    const read = (file: string) => JSON.parse(Buffer.from(files[file]!, 'latin1').toString()) as Rows;
    const [me] = await all.test.owner<{ email: string }>('SELECT email FROM members WHERE id = $1', [
      whole.everybody.memberId,
    ]);
    expect(read('account.json')['members']).toMatchObject([{ email: me!.email, name: 'Quixote Everybody' }]);
    for (const file of Object.keys(files).filter((name) => name.endsWith('.json'))) {
      expect(files['README.html']).toContain(`href="${file}"`);
      expect([file, Object.values(read(file)).flat().length > 0]).toEqual([file, true]);
    }
    expect(read('shares.json')['shares']!.map(({ text }) => text)).toContainEqual(expect.stringContaining('Planned: '));
    expect(read('reviews.json')['text_reviews']).toMatchObject([{ text: expect.stringMatching(/\w/) as string }]);
    expect(read('ledger.json')['ledger_entries']!.map(({ kind }) => kind)).toContain('archive.taken');

    const everything = Object.values(files).join('\n');
    const others = await all.test.owner<{ id: string; name: string; email: string }>(
      'SELECT id, name, email FROM members WHERE organisation_id = $1 AND id <> $2',
      [whole.organisationId, whole.everybody.memberId],
    );
    expect(others.flatMap(Object.values).filter((told) => everything.includes(told as string))).toEqual([]);
    expect(everything).not.toMatch(/sealed_|token_hash|password_hash|access_token/);
  });

  it('is erased with the figures standing, the scheduled called off, and nothing left that names them', async () => {
    await all.processAll();
    const before = await totals();
    const [{ email }] = (await all.test.owner<{ email: string }>('SELECT email FROM members WHERE id = $1', [
      whole.everybody.memberId,
    ])) as [{ email: string }];
    await agent
      .post(`/api/people/${whole.everybody.memberId}/erase`)
      .send({ name: ' quixote everybody' })
      .expect(200, { state: 'erased' });
    await whole.agent.get('/api/my-data').expect(401);
    await all.processAll();

    const left: string[] = [];
    for (const table of await organisationTables(all.test)) {
      const rows = await all.test.owner<{ row: string }>(
        `SELECT t::text AS row FROM ${table} t WHERE organisation_id = $1`,
        [whole.organisationId],
      );
      if (rows.some(({ row }) => row.includes(email) || row.includes('Quixote Everybody'))) left.push(table);
    }
    expect(left).toEqual([]);
    const states = await all.test.owner(
      `SELECT DISTINCT p.state FROM publications p JOIN shares s ON s.id = p.share_id
        WHERE s.member_id = $1 AND p.state IN ('scheduled', 'held')`,
      [whole.everybody.memberId],
    );
    expect(states).toEqual([]);
    for (const table of ['connections', 'sessions', 'notifications', 'idempotency_keys'])
      expect(await all.test.owner(`SELECT FROM ${table} WHERE member_id = $1`, [whole.everybody.memberId])).toEqual([]);
    expect(await totals()).toEqual(before);
    await agent
      .post('/api/people')
      .set('Idempotency-Key', newId())
      .send({ email, name: 'Somebody New', roles: ['advocate'] })
      .expect(201);
  });
});
