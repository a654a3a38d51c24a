import { Channels } from '#libs/channels';
import { DropRestored } from '#libs/deliveries';
import { Clock, newId, type Actor } from '#libs/kernel';
import { FollowLedger, LedgerRepository, OpenEpoch, PauseReactions, ResumeFollower, SealEntries } from '#libs/ledger';
import { memberReactivated } from '#libs/people';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ComposeMail, DropWaiting, Kinds, NotificationKind, NotificationsModule, Tell, TELLING } from './index.js';

/** Stands in for a kind that follows from facts. */
class Approved extends NotificationKind {
  readonly name = 'item.approved';
  override readonly takes = [memberReactivated];
  override async concerned(_tx: unknown, { subjectId }: { subjectId: string }) {
    return [{ memberId: subjectId, about: { title: 'A' } }];
  }
  path() {
    return '/library';
  }
}

describe('after a backup was restored', () => {
  const clock = new FixedClock();
  const kind = new Approved();
  let test: TestDatabase;
  let room: Room;
  let ada: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    const mail = { all: [], get: () => ({}) as never, onApplicationShutdown: async () => undefined };
    // Kinds are there before the room is open, as those of other rooms are.
    const kinds = new Kinds();
    kinds.register(kind);
    room = await openRoom(test, NotificationsModule, [
      instead(Clock, clock),
      instead(Channels, mail),
      { for: Kinds, use: kinds },
    ]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    ada = await aMember(test, await anOrganisation(test));
  });

  const within = <T>(work: Parameters<typeof test.database.within<T>>[1]) =>
    test.database.within(ada.organisationId, work);
  const happens = () =>
    within((tx) =>
      room.get(LedgerRepository).append(tx, memberReactivated.of({ at: clock.now(), subjectId: ada.memberId })),
    );
  const follow = () => room.get(FollowLedger).execute(ada.organisationId);
  /** As it is done before any process starts. */
  const restore = () =>
    within(async (tx) => {
      await room.get(OpenEpoch).execute(tx, ada.organisationId, clock.now());
      await room.get(DropRestored).execute(tx);
      await room.get(DropWaiting).execute(tx);
      await room.get(PauseReactions).execute(tx, 'restored');
    });
  const resume = () => room.get(ResumeFollower).execute(TELLING, { fromNow: false });
  const compose = async () => {
    clock.advance(10 * 60_000);
    const there = await room.get(ComposeMail).organisations();
    return there.includes(ada.organisationId) ? room.get(ComposeMail).execute(ada.organisationId) : 0;
  };
  const rows = async () =>
    (await test.owner('SELECT id FROM notifications WHERE organisation_id = $1', [ada.organisationId])).length;

  it('what waited to be mailed is mailed neither before the telling goes on nor then', async () => {
    await happens();
    await follow();
    expect(await rows()).toBe(1);
    await restore();
    expect(await compose()).toBe(0);
    await resume();
    await follow();
    expect(await compose()).toBe(0);
    expect(await rows()).toBe(1);
  });

  it('what the backup had not told yet is not told any more, sealed or not', async () => {
    await follow();
    await happens();
    await room.get(SealEntries).execute(ada.organisationId);
    await happens();
    await restore();
    await follow();
    await resume();
    await follow();
    expect(await rows()).toBe(0);
  });

  it('what happens then is told when an operator lets it go on', async () => {
    await restore();
    await happens();
    await follow();
    expect([await rows(), await compose()]).toEqual([0, 0]);
    await resume();
    await follow();
    expect([await rows(), await compose(), await compose()]).toEqual([1, 1, 0]);
  });

  it('nothing that is told by the clock goes out either while it waits', async () => {
    await restore();
    await within((tx) =>
      room.get(Tell).execute(tx, kind, [{ memberId: ada.memberId }], { cause: newId(), at: clock.now() }),
    );
    expect(await compose()).toBe(0);
  });
});

describe('following the ledger', () => {
  const clock = new FixedClock();
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('tells once of each fact when its transaction dies at the end, and when two follow at once', async () => {
    const kinds = new Kinds();
    kinds.register(new Approved());
    const room = await openRoom(test, NotificationsModule, [instead(Clock, clock), { for: Kinds, use: kinds }]);
    const ada = await aMember(test, await anOrganisation(test));
    const follow = () => room.get(FollowLedger).step(ada.organisationId, TELLING, { whateverRests: true });
    for (let nth = 0; nth < 5; nth += 1) {
      await test.database.within(ada.organisationId, (tx) =>
        room.get(LedgerRepository).append(tx, memberReactivated.of({ at: clock.now(), subjectId: ada.memberId })),
      );
    }
    await room.get(SealEntries).execute(ada.organisationId);
    const tell = jest.spyOn(room.get(Tell), 'execute');
    const real = tell.getMockImplementation() ?? Tell.prototype.execute.bind(room.get(Tell));
    let dies = 4;
    tell.mockImplementation(async (...of: Parameters<Tell['execute']>) => {
      const told = await real(...of);
      if ((dies -= 1) === 0) throw new Error('killed');
      return told;
    });
    await follow();
    tell.mockRestore();
    await Promise.all([follow(), follow(), follow()]);
    await follow();
    const [{ n, causes }] = (await test.owner<{ n: number; causes: number }>(
      'SELECT count(*)::int AS n, count(DISTINCT cause)::int AS causes FROM notifications WHERE member_id = $1',
      [ada.memberId],
    )) as [{ n: number; causes: number }];
    expect({ n, causes }).toEqual({ n: 5, causes: 5 });
  });
});
