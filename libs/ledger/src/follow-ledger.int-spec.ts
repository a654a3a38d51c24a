import { IsString } from 'class-validator';
import { newId, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';
import { CursorRepository } from './cursor.repository.js';
import { SET_ASIDE_AFTER } from './pause.rules.js';
import {
  defineFact,
  FollowLedger,
  Followers,
  LedgerModule,
  LedgerQueries,
  LedgerRepository,
  LedgerWork,
  Projection,
  Reaction,
  SealEntries,
  WakeFollowers,
  type LedgerEntry,
} from './index.js';

class Labelled {
  @IsString()
  label: string;
}
const thingHappened = defineFact({ kind: 'test.thing_happened', subject: 'thing', detail: Labelled });
const otherHappened = defineFact({ kind: 'test.other_happened', subject: 'thing', detail: Labelled });

class Recorder extends Projection {
  readonly name = 'test.recorder';
  readonly takes = [thingHappened];
  seen: string[] = [];
  /** Labels it cannot take. */
  refuses = new Set<string>();

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const labels = thingHappened.among(entries).map(({ detail }) => detail.label);
    const refused = labels.find((label) => this.refuses.has(label));
    if (refused) throw new Error(`cannot take ${refused}`);
    this.seen.push(...labels);
  }

  async clear(): Promise<void> {
    this.seen = [];
  }
}

class Bystander extends Reaction {
  readonly name = 'test.bystander';
  readonly takes = [thingHappened];
  seen = 0;

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    this.seen += entries.length;
  }
}

class Newcomer extends Reaction {
  readonly name = 'test.newcomer';
  readonly takes = [thingHappened];
  override readonly from = 'now';
  seen = 0;

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    this.seen += entries.length;
  }
}

describe('following the ledger', () => {
  let test: TestDatabase;
  let ledger: LedgerRepository;
  let follow: FollowLedger;
  let queries: LedgerQueries;
  let followers: Followers;
  let sealEntries: SealEntries;
  let work: LedgerWork;
  let wake: WakeFollowers;
  const recorder = new Recorder();
  const bystander = new Bystander();
  let organisationId: string;

  const fact = (label: string, of = thingHappened) =>
    of.of({ at: new Date('2026-11-02T09:00:00Z'), subjectId: newId(), detail: { label } });
  const append = (...labels: string[]) =>
    test.database.within(organisationId, (tx) => ledger.append(tx, ...labels.map((label) => fact(label))));
  const standing = async () => {
    const standings = await queries.standings({ organisationId, memberId: newId(), roles: [] });
    return standings.find(({ name }) => name === recorder.name);
  };

  /** Who has something to take in just now, of those in this organisation. */
  const waiting = async (most = 100) =>
    (await work.waiting(most)).filter((one) => one.organisationId === organisationId).map(({ follower }) => follower);

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, LedgerModule);
    [ledger, follow, queries] = [room.get(LedgerRepository), room.get(FollowLedger), room.get(LedgerQueries)];
    [sealEntries, work, wake] = [room.get(SealEntries), room.get(LedgerWork), room.get(WakeFollowers)];
    followers = room.get(Followers);
    followers.register(recorder);
    followers.register(bystander);
  });
  const anOrganisation = () =>
    test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, $2, 'Acme', 'Acme')`,
      [organisationId, `a${organisationId}`],
    );
  beforeEach(async () => {
    organisationId = newId();
    await anOrganisation();
    [recorder.seen, bystander.seen] = [[], 0];
    recorder.refuses.clear();
  });
  afterAll(() => test.drop());

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
    expect(newest.items.map((entry) => entry.position)).toEqual([1203, 1202]);
  });

  it('takes in what was written early and commits late, after what was committed before it', async () => {
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
    expect(recorder.seen).toEqual(['late']);
    release();
    await slow;
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['late', 'early']);
  });

  it('passes over facts it does not take', async () => {
    await test.database.within(organisationId, (tx) => ledger.append(tx, fact('x', otherHappened), fact('a')));
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a']);
  });

  it('waits after a failure, keeps what failed and why, and holds up nobody else', async () => {
    recorder.refuses.add('b');
    await append('a', 'b', 'c');
    await expect(follow.execute(organisationId)).rejects.toThrow('cannot take b');
    expect(recorder.seen).toEqual(['a']);
    expect(bystander.seen).toBe(3);
    expect(await standing()).toMatchObject({ behind: 2, failures: 1, lastError: 'cannot take b', setAside: [] });
    recorder.refuses.clear();
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a', 'b', 'c']);
    expect(await standing()).toMatchObject({ behind: 0, failures: 0, lastError: null, retryAt: null });
  });

  it('waits out its pause, whoever wakes it and whatever is entered meanwhile', async () => {
    recorder.refuses.add('a');
    await append('a');
    await follow.execute(organisationId).catch(() => undefined);
    recorder.refuses.clear();
    await append('b');
    expect(await follow.step(organisationId, recorder.name)).toEqual({ moved: 0, more: false, failure: null });
    expect(await standing()).toMatchObject({ failures: 1 });
    await test.owner('UPDATE ledger_cursors SET retry_at = clock_timestamp() WHERE organisation_id = $1', [
      organisationId,
    ]);
    await follow.step(organisationId, recorder.name);
    expect(recorder.seen).toEqual(['a']);
  });

  it('finds out by itself that it is behind, though nothing says so any more', async () => {
    await append('a');
    await follow.execute(organisationId);
    await append('b');
    while ((await sealEntries.execute(organisationId)).sealed > 0);
    await test.owner('DELETE FROM ledger_waiting');
    expect(await waiting()).toEqual([]);
    await wake.execute(organisationId);
    expect(await waiting()).toContain(recorder.name);
    await follow.step(organisationId, recorder.name);
    expect(recorder.seen).toEqual(['a', 'b']);
    await wake.execute(organisationId);
    expect(await waiting()).not.toContain(recorder.name);
  });

  it('is not hidden by another that is no more, nor by one that waits in many organisations', async () => {
    await test.owner('DELETE FROM ledger_waiting');
    const old = `INSERT INTO ledger_waiting (organisation_id, follower, upto, since) VALUES ($1, $2, 1, now() - interval '1 day')`;
    for (const name of ['test.retired', 'test.long_gone', bystander.name])
      await test.owner(old, [organisationId, name]);
    await append('a');
    await sealEntries.execute(organisationId);
    expect(await waiting(1)).toEqual([bystander.name, recorder.name]);
  });

  it('does not wait for ever for a position that no entry has', async () => {
    await append('a');
    await follow.execute(organisationId);
    await test.owner('INSERT INTO ledger_waiting (organisation_id, follower, upto) VALUES ($1, $2, 1000)', [
      organisationId,
      recorder.name,
    ]);
    await follow.step(organisationId, recorder.name);
    expect(await waiting()).toEqual([]);
  });

  it('is built again when it stands after the end of the ledger, and a reaction waits for an operator', async () => {
    await append('a', 'b');
    await follow.execute(organisationId);
    await test.owner('UPDATE ledger_cursors SET position = 1000 WHERE organisation_id = $1', [organisationId]);
    await wake.execute(organisationId);
    await append('c');
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a', 'b', 'c']);
    expect(bystander.seen).toBe(2);
    const paused = await test.owner(
      'SELECT position::integer, paused FROM ledger_cursors WHERE follower = $1 AND organisation_id = $2',
      [bystander.name, organisationId],
    );
    expect(paused).toEqual([{ position: 3, paused: 'It stood at position 1000, after the end of the ledger.' }]);
  });

  it('takes nothing in while it waits for an operator', async () => {
    await append('a');
    await follow.execute(organisationId);
    const cursors = new CursorRepository();
    await test.database.within(organisationId, (tx) => cursors.pause(tx, recorder.name, 'restored', 0));
    await append('b');
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a']);
    expect(await standing()).toMatchObject({ behind: 1, paused: 'restored' });
    await test.database.within(organisationId, (tx) => cursors.resume(tx, recorder.name, null));
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a', 'b']);
  });

  it('sets an entry that fails many times aside, with what it was, and goes on', async () => {
    recorder.refuses.add('b');
    await append('a', 'b', 'c');
    for (let tries = 0; tries <= SET_ASIDE_AFTER; tries += 1)
      await follow.execute(organisationId).catch(() => undefined);
    await follow.execute(organisationId);
    expect(recorder.seen).toEqual(['a', 'c']);
    expect(await standing()).toMatchObject({
      behind: 0,
      failures: 0,
      setAside: [{ kind: 'test.thing_happened', error: 'cannot take b', tries: SET_ASIDE_AFTER + 1 }],
    });
  });

  it('builds the same projection again from the first entry', async () => {
    await append('a', 'b', 'c');
    await follow.execute(organisationId);
    await follow.rebuild(organisationId, recorder.name);
    expect(recorder.seen).toEqual(['a', 'b', 'c']);
  });

  it('never does again what a reaction did', async () => {
    await append('a');
    await follow.execute(organisationId);
    await expect(follow.rebuild(organisationId, bystander.name)).rejects.toThrow('not done again');
    expect(bystander.seen).toBe(1);
  });

  it('begins with what happens from then on, for a reaction that came later and says so', async () => {
    await append('before');
    await follow.execute(organisationId);
    const newcomer = new Newcomer();
    followers.register(newcomer);
    await wake.begin(organisationId);
    await follow.execute(organisationId);
    expect(newcomer.seen).toBe(0);
    await append('after');
    await follow.execute(organisationId);
    expect(newcomer.seen).toBe(1);
    organisationId = newId();
    await anOrganisation();
    await append('the first of a new organisation');
    await follow.execute(organisationId);
    expect(newcomer.seen).toBe(2);
  });

  it('tells up to when a follower has taken everything in', async () => {
    const until = (now: Date) =>
      test.database.within(organisationId, (tx) => queries.followedUntil(tx, recorder.name, now));
    await append('a');
    await follow.execute(organisationId);
    const followed = new Date('2026-11-02T09:00:00Z');
    const later = new Date('2026-11-02T09:01:00Z');
    expect(await until(later)).toEqual(later);
    await append('b');
    expect(await until(later)).toEqual(followed);
  });

  it('lists the newest first, sealed or not, and shows another organisation nothing', async () => {
    await append('a', 'b');
    await follow.execute(organisationId);
    await append('c', 'd');
    const actor = { organisationId, memberId: newId(), roles: [] } as Actor;
    const labels: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.list(actor, { limit: 1, cursor });
      labels.push(...page.items.map((entry) => entry.detail.label));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(labels).toEqual(['d', 'c', 'b', 'a']);
    expect((await queries.list({ ...actor, organisationId: newId() }, { limit: 5 })).items).toEqual([]);
  });

  it('refuses two followers of one name, and one that takes a fact nobody declares', () => {
    expect(() => followers.register(new Recorder())).toThrow('Two followers are called test.recorder');
    const stray = Object.assign(new Newcomer(), { name: 'test.stray', takes: [{ ...thingHappened, kind: 'test.no' }] });
    expect(() => followers.register(stray)).toThrow('takes test.no, which no room declares');
  });
});
