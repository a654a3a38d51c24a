import { Module } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { CancelShare, SharesModule, WithdrawShare } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aFreshStage, aPublishedShare, aShare, type SharesRoom, type Stage } from '#testing/shares';
import { ItemRecords, RecordModule } from './index.js';

@Module({ imports: [SharesModule, RecordModule] })
class SharesAndRecord {}

describe('the record of shares that ended', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let lead: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, SharesAndRecord, stand)), ...shared };
    stage = await aFreshStage(test, room);
    lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
  });
  afterAll(() => test.drop());

  const paperOf = async (shareId: string) => {
    const record = await room.get(ItemRecords).get(lead, stage.item.itemId);
    const { blocks } = await room.get(ItemRecords).paper(lead, record, 'en', shareId);
    const at = blocks.findIndex((block) => block.is === 'heading' && block.text === 'The share that was asked for');
    const words = blocks[at + 1];
    if (words?.is !== 'words') throw new Error('The share is not on paper.');
    return { lines: words.about!.split('\n'), standings: record.standings };
  };

  it('tells when one was published and when withdrawn, and of another when it was planned for and when called off', async () => {
    const out = await aPublishedShare(room, stage);
    const waits = await aShare(room, stage, {
      schedule: { localTime: '2026-11-09T10:00', timeZone: 'UTC' },
      text: 'Our laboratory opens soon.',
    });
    room.clock.advance(24 * 3_600_000);
    await room.get(WithdrawShare).execute(stage.member, out);
    room.clock.advance(24 * 3_600_000);
    await room.get(CancelShare).execute(stage.member, waits);
    const withdrawn = await paperOf(out);
    expect(withdrawn.lines.slice(1, 4)).toEqual([
      'Withdrawn',
      expect.stringMatching(/^Published on /),
      expect.stringMatching(/^Deleted at its network from here on /),
    ]);
    const [published, taken] = withdrawn.lines.slice(2, 4).map((line) => /\d+ \w+ 2026/.exec(line)![0]);
    expect(taken).not.toBe(published);
    expect((await paperOf(waits)).lines.slice(1, 4)).toEqual([
      'Called off',
      expect.stringMatching(/^Planned for .*9 November 2026/),
      expect.stringMatching(/^Called off on /),
    ]);
    expect(withdrawn.standings).toEqual([
      { network: 'linkedin', state: 'called_off', count: 1 },
      { network: 'linkedin', state: 'withdrawn', count: 1 },
    ]);
  });
});
