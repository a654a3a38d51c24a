import { ContentModule, CreateItem, DecideReview } from '#libs/content';
import type { Actor, Role } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { aDraft, newestVersion, sendToReview } from '#testing/content';
import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';

const DAY = 24;

describe('a review that nobody decides', () => {
  let stage: ReminderStage;
  let organisationId: string;
  let author: Actor;
  let reviewer: Actor;
  let lead: Actor;
  let itemId: string;

  beforeAll(async () => {
    stage = await ReminderStage.open(ContentModule);
  });
  afterAll(() => stage.test.drop());
  beforeEach(async () => {
    ({ organisationId } = await anOrganisation(stage.test));
    const withRoles = (...roles: Role[]) => aMember(stage.test, { organisationId, roles });
    [author, reviewer, lead] = [
      await withRoles('author', 'reviewer'),
      await withRoles('reviewer'),
      await withRoles('comms_lead'),
    ];
    itemId = await stage.room.get(CreateItem).execute(author, aDraft({ title: 'Open day' }));
    await sendToReview(stage.test, stage.room, author, itemId);
  });

  it('is told to the reviewers after two days and to those who run communications after four, once each', async () => {
    for (let hour = 0; hour < 6 * DAY; hour += 6) {
      await stage.remind();
      stage.hours(6);
    }
    expect(await stage.told(organisationId)).toEqual([
      { who: reviewer.memberId, of: itemId, about: { title: 'Open day', days: 2 }, cause: expect.any(String) },
      { who: lead.memberId, of: itemId, about: { title: 'Open day', days: 4 }, cause: expect.any(String) },
    ]);
  });

  it('is nothing to tell any more once it is decided', async () => {
    stage.hours(2 * DAY);
    await stage.remind();
    expect(await stage.told(organisationId)).toHaveLength(1);
    const { id: versionId } = await newestVersion(stage.test, itemId);
    await stage.room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'sent_back', reason: 'No.' });
    await stage.room.get(FollowLedger).execute(organisationId);
    stage.hours(4 * DAY);
    await stage.remind();
    expect(await stage.told(organisationId)).toEqual([]);
  });
});
