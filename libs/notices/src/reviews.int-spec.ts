import { Module } from '@nestjs/common';
import { ContentModule, CreateItem, DecideReview, RetireItem, ReviewQueries } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { aDraft, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
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
});
