import { AnswerIntent, ChangeIntentSettings, IntentQueries, OpenIntent } from '#libs/intents';
import type { Actor } from '#libs/kernel';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { A_TEXT, aFreshStage, factsOf, type SharesRoom, type Stage } from '#testing/shares';
import { carriedOut, recalled, theRecallRoom, WHY } from '../testing/index.js';
import { RecallPreview, RecallProgress } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;

const open = async () => {
  const { versionId, captionId } = stage.item;
  return room.get(OpenIntent).execute(stage.member, { versionId, captionId, place: 'whatsapp', text: A_TEXT });
};
const recall = (choices = {}) => recalled(room, lead, stage.item.itemId, choices);
const toAnswer = async () =>
  (await room.get(IntentQueries).list(stage.member, { mine: true, toAnswer: true, limit: 10 })).items;
const noticeOf = async (intentId: string) => {
  const [row] = await test.owner<{ notice_id: string | null }>(
    'SELECT l.notice_id FROM share_links l JOIN intents o ON o.link_id = l.id WHERE o.id = $1',
    [intentId],
  );
  return row!.notice_id;
};

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead', 'admin'] });
  await room.get(ChangeIntentSettings).execute(lead, ['whatsapp']);
});
afterAll(() => test.drop());

describe('a recall of what members opened elsewhere', () => {
  it('counts it beforehand, and refuses it from then on', async () => {
    await open();
    expect(await room.get(RecallPreview).of(lead, stage.item.itemId)).toMatchObject({ opened: 1, links: 1 });
    await recall();
    await expect(open()).rejects.toMatchObject({ code: 'recalled' });
  });

  it('has its link lead to the notice, and asks its member, once', async () => {
    const { id } = await open();
    const recallId = await recall();
    expect(await toAnswer()).toEqual([]);
    await carriedOut(room, stage.organisationId);
    await carriedOut(room, stage.organisationId);
    expect(await noticeOf(id)).toBe(recallId);
    expect(await factsOf(test, id)).toEqual(['intent.opened', 'intent.recalled']);
    expect(await toAnswer()).toMatchObject([{ id, recall: { reason: WHY, answer: null } }]);
  });

  it('leaves its link alone where links lead on to the target', async () => {
    const { id } = await open();
    await recall({ links: 'target' });
    await carriedOut(room, stage.organisationId);
    expect(await noticeOf(id)).toBeNull();
    expect(await toAnswer()).toHaveLength(1);
  });

  it('does not wait for the answer, of which its member gives one', async () => {
    const { id } = await open();
    const recallId = await recall();
    const answer = (by: Actor) => room.get(AnswerIntent).execute(by, id, 'deleted');
    await expect(answer(stage.member)).rejects.toMatchObject({ code: 'wrong_state' });
    await carriedOut(room, stage.organisationId);
    const progress = () => room.get(RecallProgress).get(lead, recallId);
    expect(await progress()).toMatchObject({
      finishedAt: expect.any(Date),
      opened: { told: 1, unanswered: 1, cannot: 0 },
    });
    await expect(answer(lead)).rejects.toMatchObject({ kind: 'not_found' });
    await answer(stage.member);
    expect((await progress()).opened).toEqual({ told: 1, unanswered: 0, cannot: 0 });
    await expect(answer(stage.member)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await toAnswer()).toEqual([]);
    expect(await factsOf(test, id)).toEqual(['intent.opened', 'intent.recalled', 'intent.answered']);
  });

  it('is not listed as done before everybody has answered who can', async () => {
    const { id } = await open();
    const recallId = await recall();
    const listed = async (finished: boolean) =>
      (await room.get(RecallProgress).list(lead, { finished, limit: 10 })).items.map((one) => one.id);
    await carriedOut(room, stage.organisationId);
    expect([await listed(false), await listed(true)]).toEqual([[recallId], []]);
    const become = (status: string) =>
      test.owner('UPDATE members SET status = $2 WHERE id = $1', [stage.member.memberId, status]);
    await become('deactivated');
    expect([await listed(false), await listed(true)]).toEqual([[], [recallId]]);
    expect((await room.get(RecallProgress).get(lead, recallId)).opened).toEqual({ told: 1, unanswered: 0, cannot: 1 });
    await become('active');
    expect([await listed(false), await listed(true)]).toEqual([[recallId], []]);
    await room.get(AnswerIntent).execute(stage.member, id, 'not_posted');
    expect([await listed(false), await listed(true)]).toEqual([[], [recallId]]);
  });
});
