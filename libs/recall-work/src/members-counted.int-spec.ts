import type { Actor } from '#libs/kernel';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aPublishedShare, type SharesRoom, type Stage } from '#testing/shares';
import { carriedOut, recalled, theRecallRoom } from '../testing/index.js';
import { RecallProgress } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
});
afterAll(() => test.drop());

it('tells of a recall how many members have the posts at each stage, each member once', async () => {
  await aPublishedShare(room, stage);
  await aPublishedShare(room, stage, { text: 'Our laboratory opens its doors.' });
  await test.owner(`UPDATE connections SET status = 'revoked' WHERE member_id = $1`, [stage.member.memberId]);
  const recallId = await recalled(room, lead, stage.item.itemId);
  await carriedOut(room, stage.organisationId);
  const { shares, members } = await room.get(RecallProgress).get(lead, recallId);
  expect({ shares, members }).toEqual({ shares: { asked: 2 }, members: { asked: 1 } });
});
