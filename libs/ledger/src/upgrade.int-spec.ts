import pg from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '#libs/kernel';
import { migrations } from '#libs/schema';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';
import {
  defineFact,
  FollowLedger,
  Followers,
  LedgerModule,
  LedgerRepository,
  WakeFollowers,
  Reaction,
  type LedgerEntry,
} from './index.js';
import { SealRepository } from './seal.repository.js';
import { checkChain } from '../testing/index.js';

const happened = defineFact({ kind: 'test.happened_before', subject: 'thing' });

class Reader extends Reaction {
  readonly takes = [happened];
  readonly seen: string[] = [];

  constructor(readonly name: string) {
    super();
  }

  async apply(_tx: unknown, entries: LedgerEntry[]): Promise<void> {
    this.seen.push(...entries.map(({ id }) => id));
  }
}

const SEALED = migrations.findIndex(({ name }) => name.startsWith('SealedLedger'));

describe('an installation of the version before the ledger was sealed', () => {
  const [acme, other] = [newId(), newId()];
  /** Entries by organisation in the order of that version: by transaction, then by sequence. */
  const before = new Map<string, string[]>();
  const readers = {
    middle: new Reader('test.in_the_middle'),
    start: new Reader('test.at_the_start'),
    end: new Reader('test.at_the_end'),
    fresh: new Reader('test.never_read'),
  };
  let test: TestDatabase;
  let ledger: LedgerRepository;
  let follow: FollowLedger;
  let seals: SealRepository;

  const bringTo = async (count: number) => {
    const source = new DataSource({ type: 'postgres', url: test.ownerUrl, migrations: migrations.slice(0, count) });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  };
  const orderNow = async (organisationId: string) =>
    test.owner<{ id: string; position: number }>(
      'SELECT id, position::integer FROM ledger_entries WHERE organisation_id = $1 ORDER BY position',
      [organisationId],
    );

  const chained = (organisationId: string) => test.database.within(organisationId, (tx) => checkChain(tx, seals));

  beforeAll(async () => {
    test = await createTestDatabase({}, { migrated: false });
    await bringTo(SEALED);
    for (const organisationId of [acme, other]) {
      await test.owner(
        `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, $2, 'Acme', 'Acme')`,
        [organisationId, `a${organisationId}`],
      );
    }
    await writeInterleaved(test.ownerUrl, [acme, other]);
    for (const organisationId of [acme, other]) {
      const rows = await test.owner<{ id: string }>(
        'SELECT id FROM ledger_entries WHERE organisation_id = $1 ORDER BY transaction_id, sequence',
        [organisationId],
      );
      before.set(
        organisationId,
        rows.map(({ id }) => id),
      );
    }
    await putCursor(acme, readers.middle.name, before.get(acme)![4]!);
    await putCursor(acme, readers.end.name, before.get(acme)!.at(-1)!);
    await putCursor(other, readers.end.name, before.get(other)![1]!);
    await test.owner('INSERT INTO ledger_cursors (organisation_id, follower) VALUES ($1, $2)', [
      acme,
      readers.start.name,
    ]);
    await bringTo(migrations.length);
    const room = await openRoom(test, LedgerModule);
    [ledger, follow, seals] = [room.get(LedgerRepository), room.get(FollowLedger), room.get(SealRepository)];
    for (const reader of Object.values(readers)) room.get(Followers).register(reader);
    for (const organisationId of [acme, other]) await room.get(WakeFollowers).begin(organisationId);
  });
  afterAll(() => test.drop());

  const putCursor = (organisationId: string, follower: string, entryId: string) =>
    test.owner(
      `INSERT INTO ledger_cursors (organisation_id, follower, transaction_id, sequence)
       SELECT organisation_id, $2, transaction_id, sequence FROM ledger_entries WHERE organisation_id = $1 AND id = $3`,
      [organisationId, follower, entryId],
    );

  it('had entries whose order was not that of writing', async () => {
    const written = await test.owner<{ id: string }>(
      'SELECT id FROM ledger_entries WHERE organisation_id = $1 ORDER BY sequence',
      [acme],
    );
    expect(written.map(({ id }) => id)).not.toEqual(before.get(acme));
  });

  it.each([
    ['one organisation', acme],
    ['the other', other],
  ])('keeps that order as positions without a gap, in %s', async (_, organisationId) => {
    expect(await orderNow(organisationId)).toEqual(
      before.get(organisationId)!.map((id, nth) => ({ id, position: nth + 1 })),
    );
  });

  it('leaves each cursor behind the entry it stood behind', async () => {
    const cursors = await test.owner('SELECT organisation_id, follower, position::integer FROM ledger_cursors');
    expect(cursors).toEqual(
      expect.arrayContaining([
        { organisation_id: acme, follower: readers.middle.name, position: 5 },
        { organisation_id: acme, follower: readers.start.name, position: 0 },
        { organisation_id: acme, follower: readers.end.name, position: before.get(acme)!.length },
        { organisation_id: other, follower: readers.end.name, position: 2 },
      ]),
    );
    expect(cursors).toHaveLength(4);
  });

  it('knows who has something to take in before anything new is entered', async () => {
    const waiting = await test.owner<{ organisation_id: string; follower: string }>(
      'SELECT organisation_id, follower FROM ledger_waiting',
    );
    expect(waiting).toEqual(
      expect.arrayContaining([
        { organisation_id: acme, follower: readers.middle.name },
        { organisation_id: acme, follower: readers.start.name },
        { organisation_id: other, follower: readers.end.name },
      ]),
    );
    expect(waiting).not.toContainEqual({ organisation_id: acme, follower: readers.end.name });
  });

  it('seals what it had, and lets each follower take in exactly what it had not', async () => {
    await follow.execute(acme);
    const entries = before.get(acme)!;
    expect(readers.middle.seen).toEqual(entries.slice(5));
    expect(readers.start.seen).toEqual(entries);
    expect(readers.end.seen).toEqual([]);
    expect(readers.fresh.seen).toEqual(entries);
    await follow.execute(other);
    expect(readers.end.seen).toEqual(before.get(other)!.slice(2));
    for (const organisationId of [acme, other]) {
      expect(await chained(organisationId)).toBe(before.get(organisationId)!.length);
    }
  });

  it('goes on with new entries after the old ones', async () => {
    const [id] = await test.database.within(acme, (tx) =>
      ledger.append(tx, happened.of({ at: new Date(), subjectId: newId() })),
    );
    await follow.execute(acme);
    expect((await orderNow(acme)).at(-1)).toEqual({ id, position: before.get(acme)!.length + 1 });
    expect(readers.middle.seen.at(-1)).toBe(id);
    expect(readers.end.seen.at(-1)).toBe(id);
    expect(await chained(acme)).toBe(before.get(acme)!.length + 1);
  });
});

/** Three transactions a round write in turn into both organisations; whoever began first commits last. */
async function writeInterleaved(ownerUrl: string, organisations: string[]): Promise<void> {
  const clients = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      return client;
    }),
  );
  for (let round = 0; round < 2; round += 1) {
    for (const client of clients) await client.query('BEGIN; SELECT pg_current_xact_id()');
    for (const client of [...clients.toReversed(), ...clients]) {
      for (const organisationId of organisations) {
        await client.query(
          `INSERT INTO ledger_entries (organisation_id, id, kind, at, subject_kind, subject_id)
           VALUES ($1, gen_random_uuid(), $2, now(), 'thing', gen_random_uuid())`,
          [organisationId, happened.kind],
        );
      }
    }
    for (const client of clients.toReversed()) await client.query('COMMIT');
  }
  await Promise.all(clients.map((client) => client.end()));
}
