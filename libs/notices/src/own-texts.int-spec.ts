import { Module } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { AskReviewer, DecideText, TextReviewQueries, TextReviewsModule } from '#libs/text-reviews';
import { anApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { NoticesModule } from './index.js';

/** Where it happens, and where it is told. */
@Module({ imports: [TextReviewsModule, NoticesModule] })
class Both {}

describe('what a review of a member’s own text tells people', () => {
  let test: TestDatabase;
  let room: Room;
  let member: Actor;
  let reviewer: Actor;
  let id: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, Both, [instead(Clock, new FixedClock()), triggerWords()]);
  });
  afterAll(() => test.drop());

  const ask = async (text: string) => {
    const { versionId, captionId } = await anApprovedItem(test, room, member, { title: 'Open day' });
    return room.get(AskReviewer).execute(member, { versionId, captionId, network: 'linkedin', text });
  };
  const decide = async (decision: 'approved' | 'declined') => {
    const { textHash } = await room.get(TextReviewQueries).get(reviewer, id);
    await room.get(DecideText).execute(reviewer, id, { textHash, decision, reason: 'So it is.' });
  };
  const told = async () => {
    await room.get(FollowLedger).execute(member.organisationId);
    return test.owner(
      `SELECT member_id AS who, kind, about, done_at IS NOT NULL AS done FROM notifications
        WHERE organisation_id = $1 AND kind LIKE 'text.%' AND member_id IN ($2, $3) ORDER BY created_at, id`,
      [member.organisationId, member.memberId, reviewer.memberId],
    );
  };
  const about = { title: 'Open day' };

  beforeEach(async () => {
    const organisation = await anOrganisation(test);
    member = await aMember(test, { ...organisation, roles: ['advocate', 'reviewer'] });
    reviewer = await aMember(test, { ...organisation, roles: ['reviewer'] });
    id = await ask('A reviewword of my own.');
  });

  it('is that it waits, for reviewers but never for who wrote it', async () => {
    expect(await told()).toEqual([{ who: reviewer.memberId, kind: 'text.waits', about, done: false }]);
  });

  it.each(['approved', 'declined'] as const)(
    'is that it was %s, for its member; it then waits no more',
    async (decision) => {
      await decide(decision);
      expect(await told()).toEqual([
        { who: reviewer.memberId, kind: 'text.waits', about, done: true },
        { who: member.memberId, kind: `text.${decision}`, about, done: false },
      ]);
    },
  );
});
