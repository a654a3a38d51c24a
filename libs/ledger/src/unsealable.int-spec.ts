import { hashOfEntries, sealWith, type ChainedEntry, type SealBody } from '#libs/chain';
import { newId } from '#libs/kernel';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';
import { defineFact, LedgerModule, LedgerRepository, LedgerWork, SealEntries } from './index.js';
import { SealRepository } from './seal.repository.js';
import { SigningKeys } from './signing-keys.js';
import { checkChain } from '../testing/index.js';

const counted = defineFact({ kind: 'test.counted', subject: 'thing' });

describe('what could not be sealed', () => {
  let test: TestDatabase;
  let ledger: LedgerRepository;
  let sealEntries: SealEntries;
  let seals: SealRepository;
  let keys: SigningKeys;
  let work: LedgerWork;
  let organisationId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, LedgerModule);
    [ledger, sealEntries, seals, keys, work] = [
      room.get(LedgerRepository),
      room.get(SealEntries),
      room.get(SealRepository),
      room.get(SigningKeys),
      room.get(LedgerWork),
    ];
  });
  beforeEach(async () => {
    ({ organisationId } = await anOrganisation(test));
  });
  afterAll(() => test.drop());

  const append = () =>
    test.database.within(organisationId, (tx) =>
      ledger.append(tx, counted.of({ at: new Date(), subjectId: organisationId })),
    );
  const enter = (told: object, detail = '{}') => {
    const row = {
      id: newId(),
      kind: 'test.counted',
      at: new Date(),
      subject_kind: 'thing',
      subject_id: newId(),
      ...told,
    };
    const text = `[${JSON.stringify(row).slice(0, -1)},"detail":${detail}}]`;
    return test.database.within(organisationId, (tx) => tx.query('SELECT append_to_ledger($1::jsonb)', [text]));
  };

  it.each([
    ['a number that is no double', {}, '{"count":1e400}'],
    ['a number that is none, far down', {}, '{"a":[{"b":-1e309}]}'],
    ['a list for a detail', {}, '[]'],
    ['a detail that is nested without end', {}, `{"a":${'['.repeat(4_000)}${']'.repeat(4_000)}}`],
    ['a detail longer than a line of an export', {}, JSON.stringify({ a: 'x'.repeat(9 * 1024 * 1024) })],
    ['no time', { at: 'infinity' }, '{}'],
    ['a time after the year 9999', { at: '20000-01-01' }, '{}'],
    ['a time before the year 1', { at: '0044-03-15 BC' }, '{}'],
    ['no kind', { kind: '' }, '{}'],
    ['personal text of nobody', { personal: 'x' }, '{}'],
  ])('is refused when it is entered: %s', async (_, told, detail) => {
    await expect(enter(told, detail)).rejects.toThrow('ledger_entries_sealable');
    await append();
    await expect(sealEntries.execute(organisationId)).resolves.toMatchObject({ sealed: 1 });
  });

  it('lets through what is unusual and can be sealed', async () => {
    await enter(
      { kind: 'test.of_no_version' },
      '{"n":-0.0,"m":1.5e300,"long":12345678901234567890.5,"a":[[{"b":null}]]}',
    );
    await enter({ at: '9999-12-31T23:59:59Z' }, '{"text":"\\u2028 \\"é\\" 𝒳"}');
    await sealEntries.execute(organisationId);
    expect(await test.database.within(organisationId, (tx) => checkChain(tx, seals))).toBe(2);
  });

  it('is no seal: one of nothing, of another organisation, with another hash, another key, or more or less to say', async () => {
    await append();
    const set = (
      change: Partial<Record<keyof SealBody | 'more', unknown>>,
      rest: { hash?: string; ids?: null | [] } = {},
    ) =>
      test.database.within(organisationId, async (tx) => {
        const { id, privateKey } = await keys.inUse(tx, organisationId);
        const [waiting] = await seals.unsealed(tx, 1);
        const entries = [{ ...waiting, position: 1 } as ChainedEntry];
        const body = {
          organisation: organisationId,
          ...{ epoch: 1, number: 1, previous: null, first: 1, last: 1, key: id },
          ...{ entries: hashOfEntries(entries), at: new Date().toISOString(), ...change },
        };
        const { hash, signature } = sealWith(body as SealBody, privateKey);
        const ids = rest.ids === undefined ? [waiting!.id] : rest.ids;
        const sealed = [ids, JSON.stringify(body), rest.hash ?? hash, signature];
        await tx.query('SELECT seal_ledger($1::uuid[], $2::jsonb, $3, $4)', sealed);
      });
    const unverifiable = 'The seal is none that could be verified.';
    await expect(set({ last: 0 }, { ids: [] })).rejects.toThrow(unverifiable);
    await expect(set({ last: undefined }, { ids: null })).rejects.toThrow(unverifiable);
    await expect(set({ organisation: newId() })).rejects.toThrow(unverifiable);
    await expect(set({}, { hash: 'f'.repeat(64) })).rejects.toThrow(unverifiable);
    await expect(set({ key: 'f'.repeat(64) })).rejects.toThrow(unverifiable);
    await expect(set({ entries: 'anything' })).rejects.toThrow(unverifiable);
    await expect(set({ number: '1' })).rejects.toThrow(unverifiable);
    await expect(set({ more: true })).rejects.toThrow(unverifiable);
    await expect(set({ epoch: undefined })).rejects.toThrow(unverifiable);
    await set({});
    expect(await test.database.within(organisationId, (tx) => checkChain(tx, seals))).toBe(1);
  });

  it('cannot come of the application: what proves seals, tells of people and says where followers stand stays', async () => {
    await append();
    await sealEntries.execute(organisationId);
    for (const sql of [
      `UPDATE ledger_keys SET public_key = 'x'`,
      `UPDATE ledger_keys SET id = 'x'`,
      'UPDATE person_keys SET person_id = gen_random_uuid()',
      'UPDATE ledger_set_aside SET position = 7',
      'DELETE FROM ledger_cursors',
    ]) {
      await expect(test.database.within(organisationId, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    }
  });

  it('is seen while it waits, as if the sealer were a follower', async () => {
    await append();
    await append();
    await test.owner(`UPDATE ledger_entries SET entered_at = now() - interval '2 minutes' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    const [sealing] = await work.behind();
    expect(sealing).toMatchObject({ follower: 'ledger.seal', organisations: 1, entries: 2, failing: 0, paused: 0 });
    expect(sealing!.seconds).toBeGreaterThanOrEqual(120);
    await sealEntries.execute(organisationId);
    expect(await work.behind()).toEqual([]);
  });
});
