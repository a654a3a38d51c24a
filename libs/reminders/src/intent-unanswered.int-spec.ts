import { Module } from '@nestjs/common';
import { AnswerIntent, ChangeIntentSettings, IntentQueries, OpenIntent } from '#libs/intents';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { RecallWorkModule } from '#libs/recall-work';
import { FakeChannel, theChannels } from '#testing/channels';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { carriedOut, recalled } from '#testing/recall-work';
import { A_TEXT, aFreshStage, type SharesRoom, type Stage } from '#testing/shares';
import { Remind, RemindersModule } from './index.js';

const HOUR = 3_600_000;

@Module({ imports: [RecallWorkModule, RemindersModule] })
class Both {}

describe('a text opened elsewhere that was recalled and not answered', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let lead: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, Both, [...stand, theChannels(new FakeChannel())])), ...shared };
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead', 'admin'] });
    await room.get(ChangeIntentSettings).execute(lead, ['whatsapp', 'teams']);
  });
  afterAll(() => test.drop());

  const open = async (place: 'whatsapp' | 'teams') => {
    const { versionId, captionId } = stage.item;
    return (await room.get(OpenIntent).execute(stage.member, { versionId, captionId, place, text: A_TEXT })).id;
  };
  const answer = async (id: string) => {
    await room.get(AnswerIntent).execute(stage.member, id, 'not_posted');
    await room.get(FollowLedger).execute(stage.organisationId);
  };
  const hoursLater = async (hours: number) => {
    room.clock.advance(hours * HOUR);
    await room.get(Remind).execute();
  };
  const standing = async () =>
    test.owner<{ who: string; cause: string; done: boolean }>(
      `SELECT member_id AS who, cause, done_at IS NOT NULL AS done FROM notifications
        WHERE organisation_id = $1 AND kind = 'intent.unanswered' ORDER BY created_at, id`,
      [stage.organisationId],
    );

  it('is asked about again after two days, once a day for all of them, until all are answered', async () => {
    const [one, other] = [await open('whatsapp'), await open('teams')];
    const recallId = await recalled(room, lead, stage.item.itemId);
    await carriedOut(room, stage.organisationId);
    await hoursLater(47);
    expect(await standing()).toEqual([]);
    await hoursLater(1);
    await hoursLater(5);
    const first = { who: stage.member.memberId, cause: `${recallId}:2` };
    expect(await standing()).toEqual([{ ...first, done: false }]);
    await answer(one);
    expect(await standing()).toEqual([{ ...first, done: false }]);
    await hoursLater(20);
    expect(await standing()).toHaveLength(2);
    await answer(other);
    expect((await standing()).map(({ done }) => done)).toEqual([true, true]);
    await hoursLater(24);
    expect(await standing()).toHaveLength(2);
    const toAnswer = { mine: true, toAnswer: true, limit: 10 } as const;
    expect((await room.get(IntentQueries).list(stage.member, toAnswer)).items).toEqual([]);
  });

  it('is asked about on three days at most, and not all at once after nobody could remind', async () => {
    await open('whatsapp');
    await recalled(room, lead, stage.item.itemId);
    await carriedOut(room, stage.organisationId);
    await hoursLater(75);
    await hoursLater(1);
    expect(await standing()).toHaveLength(1);
    for (let day = 0; day < 4; day++) await hoursLater(24);
    expect((await standing()).map(({ cause }) => cause.split(':')[1])).toEqual(['3', '4']);
  });
});
