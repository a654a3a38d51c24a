import { Module } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { HoldItem, ReleaseItem, RetentionModule } from '#libs/retention';
import { SharesModule } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aFreshStage, type SharesRoom } from '#testing/shares';
import { ItemRecords, RecordModule } from './index.js';

@Module({ imports: [SharesModule, RetentionModule, RecordModule] })
class HoldsAndRecord {}

describe('the record of an item that was under a legal hold', () => {
  let test: TestDatabase;
  let room: SharesRoom;

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, HoldsAndRecord, stand)), ...shared };
  });
  afterAll(() => test.drop());

  it('says on paper by whom it was lifted, and why', async () => {
    const { organisationId, item } = await aFreshStage(test, room);
    const lead = await aMember(test, { organisationId, roles: ['comms_lead'], name: 'Priya' });
    const notices = async () => {
      const record = await room.get(ItemRecords).get(lead, item.itemId);
      const { blocks } = await room.get(ItemRecords).paper(lead, record, 'en');
      return blocks.flatMap((block) => (block.is === 'notice' ? [block.text] : []));
    };
    await room.get(HoldItem).execute(lead, item.itemId, 'A lawsuit is pending.', null);
    expect((await notices()).join('\n')).toMatch(
      /Under a legal hold since .* placed by Priya: A lawsuit is pending\.$/m,
    );
    await room.get(ReleaseItem).execute(lead, item.itemId, 'The lawsuit was settled.');
    expect((await notices()).join('\n')).toMatch(
      /lifted by Priya: A lawsuit is pending\.\nWhy it was lifted: The lawsuit was settled\.$/m,
    );
  });
});
