import { newId } from '#libs/kernel';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import {
  defineFact,
  FollowLedger,
  Followers,
  LedgerHeads,
  LedgerModule,
  LedgerQueries,
  LedgerRepository,
  LedgerWork,
  OpenEpoch,
  PauseReactions,
  Reaction,
  ResumeFollower,
  SealEntries,
  type LedgerEntry,
} from './index.js';

const told = defineFact({ kind: 'test.told_outside', subject: 'thing' });

class Messenger extends Reaction {
  readonly name: string = 'test.messenger';
  readonly takes = [told];
  override readonly reachesOutside = true;
  sent: string[] = [];

  async apply(_tx: unknown, entries: LedgerEntry[]): Promise<void> {
    this.sent.push(...entries.map((entry) => entry.subjectId));
  }
}

/** What it was told before is no news any more. */
class Announcer extends Messenger {
  override readonly name = 'test.announcer';
  override readonly passesOverRestored = true;
}

class Keeper extends Reaction {
  readonly name = 'test.keeper';
  readonly takes = [told];
  seen = 0;

  async apply(_tx: unknown, entries: LedgerEntry[]): Promise<void> {
    this.seen += entries.length;
  }
}

describe('going on from a restored backup', () => {
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;
  let messenger: Messenger;
  let announcer: Announcer;
  let keeper: Keeper;

  const TAKEN_AT = new Date('2026-11-01T03:00:00Z');
  const tell = async (subjectId = newId()) => {
    await test.database.within(organisationId, (tx) =>
      room.get(LedgerRepository).append(tx, told.of({ at: new Date(), subjectId })),
    );
    return subjectId;
  };
  const openEpoch = () =>
    test.database.within(organisationId, (tx) => room.get(OpenEpoch).execute(tx, organisationId, TAKEN_AT));
  const pause = () => test.database.within(organisationId, (tx) => room.get(PauseReactions).execute(tx, 'restored'));
  const head = async () => (await room.get(LedgerHeads).all()).find((one) => one.organisationId === organisationId)!;
  /** As the worker does it: whoever waits and need not pause. */
  const attend = async () => {
    await room.get(SealEntries).execute(organisationId);
    for (const one of await room.get(LedgerWork).waiting(100)) {
      if (one.organisationId === organisationId) await room.get(FollowLedger).step(organisationId, one.follower);
    }
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, LedgerModule);
    [messenger, announcer, keeper] = [new Messenger(), new Announcer(), new Keeper()];
    room.get(Followers).register(messenger);
    room.get(Followers).register(announcer);
    room.get(Followers).register(keeper);
  });
  beforeEach(async () => {
    organisationId = newId();
    [messenger.sent, announcer.sent, keeper.seen] = [[], [], 0];
    await test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, $2, 'Acme', 'Acme')`,
      [organisationId, `a${organisationId}`],
    );
  });
  afterAll(() => test.drop());

  it('seals what waited in the epoch before, and says in the next one what the backup ended with', async () => {
    await tell();
    await room.get(SealEntries).execute(organisationId);
    await tell();
    const before = await head();
    expect(await openEpoch()).toBe(2);
    expect(await head()).toMatchObject({ epoch: 2, position: 4, seal: 3 });
    const seals = await test.owner<{ epoch: number; first: number; last: number; key: string }>(
      `SELECT (body->>'epoch')::int AS epoch, (body->>'first')::int AS first, (body->>'last')::int AS last, body->>'key' AS key
         FROM ledger_seals WHERE organisation_id = $1 ORDER BY number`,
      [organisationId],
    );
    expect(seals.map(({ epoch, first, last }) => [epoch, first, last])).toEqual([
      [1, 1, 1],
      [1, 2, 3],
      [2, 4, 4],
    ]);
    expect(seals[1]!.key).toBe(seals[0]!.key);
    expect(seals[2]!.key).not.toBe(seals[0]!.key);
    const [opened] = await test.owner<{ detail: object }>(
      "SELECT detail FROM ledger_entries WHERE organisation_id = $1 AND kind = 'ledger.epoch_opened'",
      [organisationId],
    );
    expect(opened!.detail).toEqual({
      epoch: 2,
      takenAt: TAKEN_AT.toISOString(),
      lastSeal: before.seal,
      lastSealHash: before.sealHash,
      lastPosition: before.position,
    });
    await tell();
    await room.get(SealEntries).execute(organisationId);
    expect(await head()).toMatchObject({ epoch: 2, position: 5, seal: 4 });
  });

  it('lets what reaches outside wait for an operator, and everybody else go on', async () => {
    await tell();
    expect(await pause()).toEqual(['test.messenger', 'test.announcer']);
    await attend();
    await attend();
    expect(keeper.seen).toBe(1);
    expect(messenger.sent).toEqual([]);
    const standings = await room.get(LedgerQueries).standings(organisationId);
    expect(standings.find(({ name }) => name === 'test.messenger')).toMatchObject({ paused: 'restored', behind: 1 });
  });

  it('acts on what has waited once an operator lets it', async () => {
    const subject = await tell();
    await pause();
    await attend();
    expect(await room.get(ResumeFollower).execute('test.messenger', { fromNow: false })).toBeGreaterThan(0);
    await attend();
    expect(messenger.sent).toEqual([subject]);
    expect(await room.get(ResumeFollower).execute('test.messenger', { fromNow: false })).toBe(0);
  });

  it('never acts on what a backup had waiting for a reaction that passes it over, but on what comes after', async () => {
    await attend();
    await tell();
    await openEpoch();
    await pause();
    const after = await tell();
    await attend();
    expect(announcer.sent).toEqual([]);
    await room.get(ResumeFollower).execute('test.announcer', { fromNow: false });
    await attend();
    expect(announcer.sent).toEqual([after]);
  });

  it('acts on nothing that has waited when the operator says from now', async () => {
    await tell();
    await pause();
    await attend();
    await room.get(ResumeFollower).execute('test.messenger', { fromNow: true });
    await attend();
    expect(messenger.sent).toEqual([]);
    const later = await tell();
    await attend();
    expect(messenger.sent).toEqual([later]);
  });

  it('lets nobody go on whom nobody knows', async () => {
    await expect(room.get(ResumeFollower).execute('test.nobody', { fromNow: false })).rejects.toThrow('No follower');
  });
});
