import { ContentModule } from '#libs/content';
import { FollowLedger } from '#libs/ledger';
import { ChangeHoldEnd, HoldItem, RetentionModule } from '#libs/retention';
import { anApprovedItem } from '#testing/content';
import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';

const DAY = 24;

describe('a legal hold that ends', () => {
  let stage: ReminderStage;

  beforeAll(async () => {
    stage = await ReminderStage.open(ContentModule, RetentionModule);
  });
  afterAll(() => stage.test.drop());

  const dayIn = (days: number) =>
    stage
      .in(days * DAY)
      .toISOString()
      .slice(0, 10);

  async function aHold(days: number) {
    const { organisationId } = await anOrganisation(stage.test);
    const author = await aMember(stage.test, { organisationId, roles: ['author'] });
    const lead = await aMember(stage.test, { organisationId, roles: ['comms_lead'] });
    const admin = await aMember(stage.test, { organisationId, roles: ['admin', 'comms_lead'] });
    const { itemId } = await anApprovedItem(stage.test, stage.room, author, { title: 'Open day' });
    await stage.room.get(HoldItem).execute(lead, itemId, 'A lawsuit is pending.', dayIn(days));
    const told = async () => (await stage.told(organisationId)).filter(({ about }) => 'until' in about);
    return { organisationId, lead, admin, itemId, told };
  }

  async function pass(days: number): Promise<void> {
    for (let hours = 0; hours < days * DAY; hours += 12) {
      stage.hours(12);
      await stage.remind();
    }
  }

  it('is told fourteen days before, once, to those who may set holds', async () => {
    const it = await aHold(30);
    await pass(16);
    expect(await it.told()).toEqual([]);
    await pass(16);
    const told = await it.told();
    expect(told.map(({ who }) => who).sort()).toEqual([it.lead.memberId, it.admin.memberId].sort());
    expect(told.every(({ of, about }) => of === it.itemId && about.title === 'Open day')).toBe(true);
  });

  it('is told after half of its time where it stands for less', async () => {
    const it = await aHold(9);
    await pass(4);
    expect(await it.told()).toEqual([]);
    await pass(2);
    expect(await it.told()).toHaveLength(2);
  });

  it('is settled when it goes on, and told once more before its new end', async () => {
    const it = await aHold(20);
    const end = dayIn(20);
    await pass(10);
    expect(await it.told()).toHaveLength(2);
    await stage.room.get(ChangeHoldEnd).execute(it.lead, it.itemId, dayIn(40), end);
    await stage.room.get(FollowLedger).execute(it.organisationId);
    expect(await it.told()).toEqual([]);
    await pass(20);
    expect(await it.told()).toEqual([]);
    await pass(10);
    expect(await it.told()).toHaveLength(2);
  });
});
