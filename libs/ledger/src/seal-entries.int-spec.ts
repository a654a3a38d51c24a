import fc from 'fast-check';
import { newId } from '#libs/kernel';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';
import { defineFact, LedgerModule, LedgerRepository, RotateKey, SealEntries } from './index.js';
import { SealRepository } from './seal.repository.js';
import { checkChain } from '../testing/index.js';

const noted = defineFact({ kind: 'test.noted', subject: 'thing' });

describe('sealing entries', () => {
  let test: TestDatabase;
  let ledger: LedgerRepository;
  let seal: SealEntries;
  let seals: SealRepository;
  let rotate: RotateKey;

  const anOrganisation = async () => {
    const id = newId();
    await test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, $2, 'Acme', 'Acme')`,
      [id, `a${id}`],
    );
    return id;
  };
  const append = (organisationId: string, count = 1) =>
    test.database.within(organisationId, (tx) =>
      ledger.append(tx, ...Array.from({ length: count }, () => noted.of({ at: new Date(), subjectId: newId() }))),
    );
  const positions = async (organisationId: string) =>
    (
      await test.owner<{ position: string | null }>(
        'SELECT position FROM ledger_entries WHERE organisation_id = $1 ORDER BY position',
        [organisationId],
      )
    ).map(({ position }) => position && Number(position));

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, LedgerModule);
    [ledger, seal, seals, rotate] = [
      room.get(LedgerRepository),
      room.get(SealEntries),
      room.get(SealRepository),
      room.get(RotateKey),
    ];
  });
  afterAll(() => test.drop());

  const chained = (organisationId: string) => test.database.within(organisationId, (tx) => checkChain(tx, seals));

  it('numbers without a gap and in commit order, whoever writes and seals at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ entries: fc.integer({ min: 1, max: 4 }), sealers: fc.nat(2), fails: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (writers) => {
          const organisationId = await anOrganisation();
          await Promise.all(
            writers.map(async ({ entries, sealers, fails }) => {
              const write = test.database.within(organisationId, async (tx) => {
                for (let n = 0; n < entries; n += 1) {
                  await ledger.append(tx, noted.of({ at: new Date(), subjectId: newId() }));
                }
                if (fails) throw new Error('rolled back');
              });
              await write.catch(() => undefined);
              await Promise.all(Array.from({ length: sealers }, () => seal.execute(organisationId)));
            }),
          );
          while ((await seal.execute(organisationId)).sealed > 0);
          const committed = writers.filter(({ fails }) => !fails).reduce((sum, { entries }) => sum + entries, 0);
          expect(await positions(organisationId)).toEqual(Array.from({ length: committed }, (_, nth) => nth + 1));
          expect(await chained(organisationId)).toBe(committed);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('keeps the order of a transaction', async () => {
    const organisationId = await anOrganisation();
    const ids = [...(await append(organisationId, 3)), ...(await append(organisationId, 2))];
    await seal.execute(organisationId);
    const sealed = await test.owner<{ id: string }>(
      'SELECT id FROM ledger_entries WHERE organisation_id = $1 ORDER BY position',
      [organisationId],
    );
    expect(sealed.map(({ id }) => id)).toEqual(ids);
  });

  it('leaves nothing half-done when it is killed before it commits', async () => {
    const organisationId = await anOrganisation();
    await append(organisationId, 2);
    seals.add = async (...sealed) => {
      await SealRepository.prototype.add.apply(seals, sealed);
      throw new Error('killed');
    };
    await expect(seal.execute(organisationId)).rejects.toThrow('killed');
    seals.add = SealRepository.prototype.add;
    expect(await positions(organisationId)).toEqual([null, null]);
    await seal.execute(organisationId);
    expect(await positions(organisationId)).toEqual([1, 2]);
    expect(await chained(organisationId)).toBe(2);
  });

  it('goes on under a fresh key, and what the old one signed still verifies', async () => {
    const organisationId = await anOrganisation();
    await append(organisationId);
    await seal.execute(organisationId);
    const { from, to } = await rotate.execute(organisationId);
    await append(organisationId);
    await seal.execute(organisationId);
    expect(await chained(organisationId)).toBe(4);
    const kept = await test.owner(
      `SELECT id, retired_at IS NULL AS used, sealed_private_key IS NULL AS gone FROM ledger_keys
        WHERE organisation_id = $1 ORDER BY retired_at`,
      [organisationId],
    );
    expect(kept).toEqual([
      { id: from, used: false, gone: true },
      { id: to, used: true, gone: false },
    ]);
  });

  it('refuses the application a place, a change, a removal and another name', async () => {
    const organisationId = await anOrganisation();
    await append(organisationId);
    const within = (sql: string) => test.database.within(organisationId, (tx) => tx.query(sql));
    const values = `VALUES (current_organisation(), gen_random_uuid(), 'x', '2020-01-01', 'x', gen_random_uuid()`;
    for (const sql of [
      `INSERT INTO ledger_entries (organisation_id, id, kind, at, subject_kind, subject_id) ${values})`,
      `INSERT INTO ledger_entries (organisation_id, id, kind, at, subject_kind, subject_id, position) ${values}, 7)`,
      `UPDATE ledger_entries SET kind = 'x'`,
      `UPDATE ledger_entries SET position = 7`,
      'DELETE FROM ledger_entries',
      `INSERT INTO ledger_seals (organisation_id, number, body, hash, signature) VALUES (current_organisation(), 1, '{}', '', '')`,
      'UPDATE ledger_heads SET position = 7',
    ]) {
      await expect(within(sql)).rejects.toThrow('permission denied');
    }
    const inAnothersName = test.database.within({ organisationId, memberId: newId(), roles: [] }, (tx) =>
      ledger.append(tx, noted.of({ at: new Date(), actorId: newId(), subjectId: newId() })),
    );
    await expect(inAnothersName).rejects.toThrow('in the name of the member who acts');
  });
});
