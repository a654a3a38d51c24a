import { Module } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { SharesModule } from '#libs/shares';
import { AskReviewer, DecideText, TextReviewQueries } from '#libs/text-reviews';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aFreshStage, aPublishedShare, type SharesRoom, type Stage } from '#testing/shares';
import { ItemRecords, RecordModule } from './index.js';

@Module({ imports: [SharesModule, RecordModule] })
class SharesAndRecord {}

const OWN = 'A reviewword of my own.';

describe('the record of a share in its member’s own words', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let reviewer: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, SharesAndRecord, stand)), ...shared };
    stage = await aFreshStage(test, room);
    const { organisationId } = stage;
    reviewer = await aMember(test, { organisationId, roles: ['reviewer'], name: 'Rita Reviewer' });
  });
  afterAll(() => test.drop());

  it('tells who approved exactly these words, and that the certificate is of them', async () => {
    const { versionId, captionId, itemId } = stage.item;
    const order = { versionId, captionId, network: 'linkedin' as const, text: OWN };
    const asked = await room.get(AskReviewer).execute(stage.member, order);
    const { textHash } = await room.get(TextReviewQueries).get(reviewer, asked);
    await room.get(DecideText).execute(reviewer, asked, { textHash, decision: 'approved', reason: 'Fine here.' });
    const share = await aPublishedShare(room, stage, { text: OWN });
    const record = await room.get(ItemRecords).get(reviewer, itemId);
    const { blocks } = await room.get(ItemRecords).paper(reviewer, record, 'en', share);
    expect(blocks[1]).toMatchObject({
      text: OWN,
      about: expect.stringMatching(/This wording of its member’s own was approved by Rita Reviewer on 2 November 2026/),
    });
    const facts = blocks.filter((block) => block.is === 'facts');
    const own = facts.find(({ of }) => of[0]!.value.startsWith('Wording of a member’s own\n'));
    expect(own).not.toHaveProperty('links');
    expect(own!.of.slice(1)).toMatchObject([
      { label: 'Screened under these packs' },
      { label: expect.stringMatching(/^Wording of a member’s own · To be looked at by a person · /) },
    ]);
  });
});
