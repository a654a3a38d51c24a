import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { newId, type Actor } from '#libs/kernel';
import { SecretBox } from '#libs/platform';
import { aConnection } from '#testing/networks';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { ResealAll, SealsModule, type Resealed } from './index.js';
import { SEALED_COLUMNS } from './sealed-columns.js';

const key = (version: string) => `${version}:${randomBytes(32).toString('base64')}`;
const [OLD, NEW] = [key('1'), key('2')];
const old = new SecretBox(OLD);
const both = new SecretBox(`${NEW},${OLD}`);
const young = new SecretBox(NEW);

describe('sealing everything anew', () => {
  let test: TestDatabase;
  let member: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  beforeEach(async () => {
    await test.owner('DELETE FROM connections');
    const { organisationId } = await anOrganisation(test);
    member = await aMember(test, { organisationId });
  });
  afterAll(() => test.drop());

  const reseal = async (secrets = both, tell: (batch: Resealed) => void = () => undefined, most?: number) => {
    const room = await openRoom(test, SealsModule, [instead(SecretBox, secrets)]);
    return room.get(ResealAll).execute(tell, most);
  };
  const aToken = async (secrets = old, of = member) => (await aConnection(test, of, { secrets })).connectionId;
  const manyTokens = async (count: number) => {
    const ids: string[] = [];
    for (let nth = 0; nth < count; nth += 1)
      ids.push(await aToken(old, await aMember(test, { organisationId: member.organisationId })));
    return ids;
  };
  const sealedOf = async (id: string) =>
    (
      await test.owner<{ sealed: string }>('SELECT sealed_access_token AS sealed FROM connections WHERE id = $1', [id])
    )[0]!.sealed;
  const opens = async (id: string, secrets: SecretBox) => secrets.open(await sealedOf(id), id);

  it('leaves tokens usable before, while both keys are there, and under the new one alone', async () => {
    const id = await aToken();
    expect(await opens(id, both)).toBe(`token-${id}`);
    expect(await reseal()).toEqual([]);
    expect(await opens(id, both)).toBe(`token-${id}`);
    expect(await opens(id, young)).toBe(`token-${id}`);
    await expect(opens(id, old)).rejects.toThrow('No key of version v2');
  });

  it('changes nothing the second time', async () => {
    const id = await aToken();
    await reseal();
    const first = await sealedOf(id);
    const told: Resealed[] = [];
    expect(await reseal(both, (batch) => told.push(batch))).toEqual([]);
    expect(told).toEqual([]);
    expect(await sealedOf(id)).toBe(first);
  });

  it('goes on where it was stopped', async () => {
    const ids = await manyTokens(5);
    let batches = 0;
    const stopped = reseal(
      both,
      () => {
        batches += 1;
        if (batches === 2) throw new Error('killed');
      },
      2,
    );
    await expect(stopped).rejects.toThrow('killed');
    const versions = async () => (await Promise.all(ids.map(sealedOf))).map((sealed) => sealed.slice(0, 2)).sort();
    expect(await versions()).toEqual(['v1', 'v2', 'v2', 'v2', 'v2']);
    const told: Resealed[] = [];
    expect(await reseal(both, (batch) => told.push(batch), 2)).toEqual([]);
    expect(told).toEqual([{ name: 'tokens of networks', resealed: 1, unopened: 0 }]);
    expect(await versions()).toEqual(['v2', 'v2', 'v2', 'v2', 'v2']);
  });

  it('does not undo a token that is renewed at the same time', async () => {
    const id = await aToken();
    const [renewed, held] = [aSignal(), aSignal()];
    const renewal = test.database.within(member.organisationId, async (tx) => {
      await tx.query('UPDATE connections SET sealed_access_token = $2 WHERE id = $1', [id, both.seal('renewed', id)]);
      held.give();
      await renewed.given;
    });
    await held.given;
    const resealed = reseal();
    await waits(test);
    renewed.give();
    await renewal;
    expect(await resealed).toEqual([]);
    expect(await opens(id, young)).toBe('renewed');
  });

  it('says what stays under another key because that is missing, and touches nothing of it', async () => {
    const id = await aToken(new SecretBox(key('0')));
    const before = await sealedOf(id);
    const told: Resealed[] = [];
    expect(await reseal(both, (batch) => told.push(batch))).toEqual([
      { version: '0', name: 'tokens of networks', values: 1 },
    ]);
    expect(told).toEqual([{ name: 'tokens of networks', resealed: 0, unopened: 1 }]);
    expect(await sealedOf(id)).toBe(before);
  });

  it('refuses where there is one key only', async () => {
    await expect(reseal(young)).rejects.toThrow('There is only one key, 2');
  });

  it('seals what drug safety keeps anew, which nobody rewrites otherwise', async () => {
    const { organisationId, memberId } = member;
    const screening = newId();
    await test.owner(
      `INSERT INTO screenings (organisation_id, id, subject_kind, subject_id, member_id, text_hash, verdict, route, packs, context,
                               findings, at)
       VALUES ($1, $2, 'share', $2, $3, 'hash', 'pass', true, '[]', '{}', '[]', now())`,
      [organisationId, screening, memberId],
    );
    const sealed = old.seal('words', `routed ${screening}`);
    await test.owner('INSERT INTO routed_texts (organisation_id, screening_id, sealed) VALUES ($1, $2, $3)', [
      organisationId,
      screening,
      sealed,
    ]);
    const rewrite = (text: string) =>
      test.database.within(organisationId, (tx) => tx.query('UPDATE routed_texts SET sealed = $1', [text]));
    await expect(rewrite(old.seal('other', `routed ${screening}`))).rejects.toThrow('never rewritten');
    expect(await reseal()).toEqual([]);
    const [row] = await test.owner<{ sealed: string }>('SELECT sealed FROM routed_texts WHERE screening_id = $1', [
      screening,
    ]);
    expect(young.open(row!.sealed, `routed ${screening}`)).toBe('words');
  });

  it('knows every column of the schema that is sealed under the keys of the installation', async () => {
    const schema = readFileSync('libs/schema/schema.sql', 'utf8');
    const found = [...schema.matchAll(/^CREATE TABLE (\w+) \(\n([\s\S]*?)\n\);/gm)].flatMap(([, table, columns]) =>
      [...columns!.matchAll(/^ {2}(sealed\w*|\w+_sealed) text/gm)].map(([, column]) => `${table}.${column}`),
    );
    const known = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
    const underKeysOfPeople = [
      'comments.sealed_text',
      'content_suggestions.sealed_text',
      'excerpts.sealed',
      'prospects.sealed_name',
      'text_reviews.sealed_text',
    ];
    expect([...found, 'idempotency_keys.answer'].sort()).toEqual([...known, ...underKeysOfPeople].sort());
    expect(await reseal()).toEqual([]);
  });
});

function aSignal() {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

/** Until somebody waits for a row that another transaction holds. */
async function waits(test: TestDatabase): Promise<void> {
  for (;;) {
    const rows = await test.owner(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%sealed_access_token%'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
