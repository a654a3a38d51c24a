import { Module } from '@nestjs/common';
import { RemoveApprovalRoute, SaveApprovalRoute } from '#libs/approval-routes';
import { ContentModule, CreateItem, DecideReview, RetireItem, ReviewQueries } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { drawn } from '#testing/approval-queue';
import { aDraft, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { NameDeputy } from '#libs/responsibilities';
import { NoticesModule } from './index.js';

/** Where it happens, and where it is told. */
@Module({ imports: [ContentModule, NoticesModule] })
class Both {}

describe('what a review tells people', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let reviewer: Actor;
  let itemId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, Both, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    const organisation = await anOrganisation(test);
    author = await aMember(test, { ...organisation, roles: ['author', 'reviewer'] });
    reviewer = await aMember(test, { ...organisation, roles: ['reviewer'] });
    await aMember(test, { ...organisation, roles: ['reviewer'], status: 'deactivated' });
    await aMember(test, { ...organisation, roles: ['reviewer'], status: 'invited' });
    await aMember(test, { ...organisation, roles: ['advocate'] });
    itemId = await room.get(CreateItem).execute(author, aDraft({ title: 'Open day' }));
    await sendToReview(test, room, author, itemId);
  });

  const decide = async (decision: 'approved' | 'sent_back') => {
    const { item } = await room.get(ReviewQueries).get(reviewer, itemId);
    await room
      .get(DecideReview)
      .execute(reviewer, itemId, { versionId: item.version.id, decision, reason: 'Say when it opens.' });
  };
  const follow = () => room.get(FollowLedger).execute(author.organisationId);
  const told = () =>
    test.owner(
      `SELECT member_id AS who, kind, subject_id AS of, about, done_at IS NOT NULL AS done FROM notifications
        WHERE organisation_id = $1 ORDER BY created_at, id`,
      [author.organisationId],
    );
  const waits = () => ({ who: reviewer.memberId, kind: 'review.waits', of: itemId, about: { title: 'Open day' } });

  it('is that it waits, for the reviewers who may decide and are there', async () => {
    await follow();
    expect(await told()).toEqual([{ ...waits(), done: false }]);
  });

  it('is nothing when it was decided before anybody could be told', async () => {
    await decide('approved');
    await follow();
    expect((await told()).filter(({ kind }) => kind === 'review.waits')).toEqual([]);
  });

  it('is nothing any more once it is approved or taken out', async () => {
    await follow();
    await decide('approved');
    await follow();
    expect(await told()).toContainEqual({ ...waits(), done: true });
  });

  it('is that it came back, for its author', async () => {
    await follow();
    await decide('sent_back');
    await follow();
    expect(await told()).toEqual([
      { ...waits(), done: true },
      { who: author.memberId, kind: 'item.sent_back', of: itemId, about: { title: 'Open day' }, done: false },
    ]);
  });

  it('is nothing any more when the item is retired', async () => {
    await follow();
    await room.get(RetireItem).execute(author, itemId, 'Cancelled.');
    await follow();
    expect(await told()).toEqual([{ ...waits(), done: true }]);
  });

  describe('where an approval route says who decides', () => {
    let [admin, medic, lawyer]: Actor[] = [];
    let routeId: string;

    const save = (steps: Parameters<typeof drawn>[0], id?: string) =>
      room.get(SaveApprovalRoute).execute(admin!, drawn(steps), id);
    const asked = (people: Actor[], name: string, id?: string) => ({
      ...{ name, memberIds: people.map(({ memberId }) => memberId) },
      ...(id && { id }),
    });
    const stepId = async (name: string) => {
      const [row] = await test.owner<{ id: string }>(
        'SELECT id FROM approval_steps WHERE route_id = $1 AND name = $2',
        [routeId, name],
      );
      return row!.id;
    };
    const approve = async (by: Actor, name: string) => {
      const { item } = await room.get(ReviewQueries).get(by, itemId);
      const decision = { versionId: item.version.id, decision: 'approved' as const, stepId: await stepId(name) };
      await room.get(DecideReview).execute(by, itemId, decision);
    };
    /** Who is to decide, as far as they were told and it is not settled. A fact that follows from another is told a round later. */
    const waiting = async () => {
      for (let round = 0; round < 3; round++) await follow();
      const rows = (await told()) as { who: string; kind: string; done: boolean }[];
      return rows.filter(({ kind, done }) => kind === 'review.waits' && !done).map(({ who }) => who);
    };
    const ids = (...people: (Actor | undefined)[]) => people.map((one) => one!.memberId);

    beforeEach(async () => {
      const member = (...roles: Actor['roles'][number][]) =>
        aMember(test, { organisationId: author.organisationId, roles });
      [admin, medic, lawyer] = [await member('admin'), await member('reviewer'), await member('safety_officer')];
      routeId = await save([asked([medic, author], 'Medical'), asked([lawyer], 'Legal')]);
    });

    it('are those whom the open step asks, the next when it opens, and nobody once all is decided', async () => {
      expect(await waiting()).toEqual(ids(medic));
      await approve(medic!, 'Medical');
      expect(await waiting()).toEqual(ids(lawyer));
      await approve(lawyer!, 'Legal');
      expect(await waiting()).toEqual([]);
    });

    it('are deputies too while they stand in', async () => {
      const day = '2026-11-02';
      const order = { memberId: medic!.memberId, deputyId: reviewer.memberId, firstOn: day, lastOn: day };
      await room.get(NameDeputy).execute(medic!, order);
      expect((await waiting()).sort()).toEqual(ids(medic, reviewer).sort());
    });

    it('are those of another step when the route is changed, and reviewers when there is none any more', async () => {
      expect(await waiting()).toEqual(ids(medic));
      await save([asked([lawyer!], 'Legal')], routeId);
      expect(await waiting()).toEqual(ids(lawyer));
      await room.get(RemoveApprovalRoute).execute(admin!, routeId);
      expect((await waiting()).sort()).toEqual(ids(medic, reviewer).sort());
    });

    it('are none of the reviewers any more who were told before it was switched on', async () => {
      await room.get(RemoveApprovalRoute).execute(admin!, routeId);
      expect((await waiting()).sort()).toEqual(ids(medic, reviewer).sort());
      routeId = await save([asked([lawyer!], 'Legal')]);
      expect(await waiting()).toEqual(ids(lawyer));
    });

    it('are those who are asked once more of what was approved before', async () => {
      await room.get(RemoveApprovalRoute).execute(admin!, routeId);
      await decide('approved');
      expect(await waiting()).toEqual([]);
      clock.advance(60_000);
      await save([asked([lawyer!], 'Legal')]);
      expect(await waiting()).toEqual(ids(lawyer));
    });

    it('are on a step that asks all of them those who were not heard', async () => {
      await save([{ ...asked([medic!, reviewer], 'Both'), needed: 'all' }], routeId);
      expect((await waiting()).sort()).toEqual(ids(medic, reviewer).sort());
      await approve(medic!, 'Both');
      expect(await waiting()).toEqual(ids(reviewer));
    });
  });
});
