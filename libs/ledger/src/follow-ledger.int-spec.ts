import { newId, type Actor } from '#libs/kernel';
import { FollowedLedger, Newcomer, otherHappened, Recorder, thingHappened } from '../testing/followed-ledger.js';
import { FollowLedger, Followers, LedgerQueries, LedgerRepository, WakeFollowers } from './index.js';

describe('following the ledger', () => {
  let stage: FollowedLedger;
  let ledger: LedgerRepository;
  let queries: LedgerQueries;
  let followers: Followers;
  let wake: WakeFollowers;

  beforeAll(async () => {
    stage = await FollowedLedger.open();
    [ledger, queries] = [stage.room.get(LedgerRepository), stage.room.get(LedgerQueries)];
    [followers, wake] = [stage.room.get(Followers), stage.room.get(WakeFollowers)];
  });
  beforeEach(() => stage.begin());
  afterAll(() => stage.test.drop());

  it('takes each entry in once, in order', async () => {
    await stage.append('a', 'b');
    await stage.follow();
    await stage.append('c');
    await stage.follow();
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['a', 'b', 'c']);
  });

  it('takes in more than one batch by number, not by the look of the number', async () => {
    const labels = Array.from({ length: 1_203 }, (_, nth) => String(nth));
    await stage.append(...labels);
    await stage.follow();
    expect(stage.recorder.seen).toEqual(labels);
    const newest = await queries.list(
      { organisationId: stage.organisationId, memberId: newId(), roles: [] },
      { limit: 2 },
    );
    expect(newest.items.map((entry) => entry.detail.label)).toEqual(['1202', '1201']);
    expect(newest.items.map((entry) => entry.position)).toEqual([1203, 1202]);
  });

  it('takes in what was written early and commits late, after what was committed before it', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let written: () => void = () => undefined;
    const wrote = new Promise<void>((resolve) => (written = resolve));
    const slow = stage.test.database.within(stage.organisationId, async (tx) => {
      await ledger.append(tx, stage.fact('early'));
      written();
      await held;
    });
    await wrote;
    await stage.append('late');
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['late']);
    release();
    await slow;
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['late', 'early']);
  });

  it('passes over facts it does not take', async () => {
    await stage.test.database.within(stage.organisationId, (tx) =>
      ledger.append(tx, stage.fact('x', otherHappened), stage.fact('a')),
    );
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['a']);
  });

  it('builds the same projection again from the first entry', async () => {
    await stage.append('a', 'b', 'c');
    await stage.follow();
    await stage.room.get(FollowLedger).rebuild(stage.organisationId, stage.recorder.name);
    expect(stage.recorder.seen).toEqual(['a', 'b', 'c']);
  });

  it('never does again what a reaction did', async () => {
    await stage.append('a');
    await stage.follow();
    await expect(stage.room.get(FollowLedger).rebuild(stage.organisationId, stage.bystander.name)).rejects.toThrow(
      'not done again',
    );
    expect(stage.bystander.seen).toBe(1);
  });

  it('begins with what happens from then on, for a reaction that came later and says so', async () => {
    await stage.append('before');
    await stage.follow();
    const newcomer = new Newcomer();
    followers.register(newcomer);
    await wake.begin(stage.organisationId);
    await stage.follow();
    expect(newcomer.seen).toBe(0);
    await stage.append('after');
    await stage.follow();
    expect(newcomer.seen).toBe(1);
    await stage.begin();
    await stage.append('the first of a new organisation');
    await stage.follow();
    expect(newcomer.seen).toBe(2);
  });

  it('tells up to when a follower has taken everything in', async () => {
    const until = (now: Date) =>
      stage.test.database.within(stage.organisationId, (tx) => queries.followedUntil(tx, stage.recorder.name, now));
    await stage.append('a');
    await stage.follow();
    const followed = new Date('2026-11-02T09:00:00Z');
    const later = new Date('2026-11-02T09:01:00Z');
    expect(await until(later)).toEqual(later);
    await stage.append('b');
    expect(await until(later)).toEqual(followed);
  });

  it('lists the newest first, sealed or not, and shows another organisation nothing', async () => {
    await stage.append('a', 'b');
    await stage.follow();
    await stage.append('c', 'd');
    const actor = { organisationId: stage.organisationId, memberId: newId(), roles: [] } as Actor;
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
