import { Clock, newId, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { type Transaction } from '#libs/platform';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { FollowLedger, Follower, LedgerModule, LedgerQueries, LedgerRepository, type LedgerEntry } from './index.js';

class Recorder extends Follower {
  readonly name = 'recorder';
  readonly kinds = ['thing.happened'];
  seen: string[] = [];

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    this.seen.push(...entries.map((entry) => String(entry.detail.label)));
  }

  async clear(): Promise<void> {
    this.seen = [];
  }
}

describe('following the ledger', () => {
  let test: TestDatabase;
  const organisationId = newId();
  const clock = new FixedClock();
  const recorder = new Recorder();
  let ledger: LedgerRepository;
  let follow: FollowLedger;
  let queries: LedgerQueries;

  const fact = (label: string, kind = 'thing.happened') => ({
    kind,
    at: clock.now(),
    subjectKind: 'thing',
    subjectId: newId(),
    detail: { label },
  });

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, LedgerModule, [instead(Clock, clock)]);
    [ledger, follow, queries] = [room.get(LedgerRepository), room.get(FollowLedger), room.get(LedgerQueries)];
    follow.register(recorder);
    await test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, 'acme', 'Acme', 'Acme')`,
      [organisationId],
    );
  });

  beforeEach(async () => {
    await test.owner('DELETE FROM ledger_entries');
    await test.owner('DELETE FROM ledger_cursors');
    await recorder.clear();
  });

  afterAll(() => test.drop());

  const append = (...labels: string[]) =>
    test.database.within(organisationId, (tx) => ledger.append(tx, ...labels.map((label) => fact(label))));

  it('takes each entry in once, in order', async () => {
    await append('a', 'b');
    await follow.execute(organisationId);
    await append('c');
    await follow.execute(organisationId);
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a', 'b', 'c']);
  });

  it('takes in more than one batch by number, not by the look of the number', async () => {
    const labels = Array.from({ length: 1_203 }, (_, nth) => String(nth));
    await append(...labels);
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(labels);
    const newest = await queries.list({ organisationId, memberId: newId(), roles: [] }, { limit: 2 });
    expect(newest.items.map((entry) => entry.detail.label)).toEqual(['1202', '1201']);
  });

  it('does not skip an entry that was written early and commits late', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let written: () => void = () => undefined;
    const wrote = new Promise<void>((resolve) => (written = resolve));
    const slow = test.database.within(organisationId, async (tx) => {
      await ledger.append(tx, fact('early'));
      written();
      await held;
    });
    await wrote;
    await append('late');
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual([]);
    release();
    await slow;
    await follow.execute(organisationId);
    expect([...recorder.seen].sort()).toEqual(['early', 'late']);
  });

  it('does not move the cursor when the projection fails', async () => {
    await append('a');
    const failing = failOnce(recorder);
    await expect(follow.execute(organisationId)).rejects.toThrow('not today');
    failing.restore();
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a']);
  });

  it('builds the same projection again from the first entry', async () => {
    await append('a', 'b', 'c');
    await follow.execute(organisationId);
    await follow.rebuild(organisationId, 'recorder');
    expect(recorder.seen).toEqual(['a', 'b', 'c']);
  });

  it('tells up to when a follower has taken everything in', async () => {
    const until = (now: Date) =>
      test.database.within(organisationId, (tx) => queries.followedUntil(tx, 'recorder', now));
    await append('a');
    const followed = clock.now();
    await follow.execute(organisationId);
    clock.advance(60_000);
    expect(await until(clock.now())).toEqual(clock.now());
    await append('b');
    expect(await until(clock.now())).toEqual(followed);
  });

  it('lists the newest first and shows another organisation nothing', async () => {
    await append('a', 'b');
    const actor = { organisationId, memberId: newId(), roles: [] } as Actor;
    const page = await queries.list(actor, { limit: 1 });
    expect(page.items.map((entry) => entry.detail.label)).toEqual(['b']);
    const rest = await queries.list(actor, { limit: 5, cursor: page.nextCursor ?? '' });
    expect(rest.items.map((entry) => entry.detail.label)).toEqual(['a']);
    expect((await queries.list({ ...actor, organisationId: newId() }, { limit: 5 })).items).toEqual([]);
  });

  it('refuses to change or remove what was entered', async () => {
    await append('a');
    await expect(
      test.database.within(organisationId, (tx) => tx.query(`UPDATE ledger_entries SET kind = 'x'`)),
    ).rejects.toThrow('permission denied');
    await expect(test.database.within(organisationId, (tx) => tx.query('DELETE FROM ledger_entries'))).rejects.toThrow(
      'permission denied',
    );
  });
});

function failOnce(recorder: Recorder): { restore(): void } {
  const apply = recorder.apply.bind(recorder);
  recorder.apply = () => Promise.reject(new Error('not today'));
  return { restore: () => void (recorder.apply = apply) };
}
