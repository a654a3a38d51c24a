import { ApprovalQueueModule } from '#libs/approval-queue';
import { FollowLedger } from '#libs/ledger';
import { aCase as theCase, drawn } from '#testing/approval-queue';
import { ReminderStage } from '../testing/index.js';

describe('a step of an approval route that is due', () => {
  let stage: ReminderStage;

  beforeAll(async () => {
    stage = await ReminderStage.open(ApprovalQueueModule);
  });
  afterAll(() => stage.test.drop());

  /** Four working hours of a Monday. */
  async function aCase(needed: 'any' | 'all' = 'any') {
    stage.clock.set('2026-11-02T10:00:00Z');
    const it = await theCase(stage.test, stage.room);
    const memberIds = [it.medic.memberId, it.other.memberId];
    const due = { amount: 4, unit: 'hours' as const };
    await it.save(
      drawn([
        { name: 'Medical', memberIds, needed, due },
        { ...it.steps[1]!, due },
      ]),
      it.routeId,
    );
    const follow = () => stage.room.get(FollowLedger).execute(it.organisationId);
    await follow();
    const told = async () => {
      const rows = await stage.told(it.organisationId);
      const names = new Map(
        Object.entries(it).flatMap(([name, who]) =>
          typeof who === 'object' && 'memberId' in who ? [[who.memberId, name] as const] : [],
        ),
      );
      return rows
        .filter(({ about }) => 'stage' in about)
        .map(({ who, about }) => `${names.get(who)} ${about.step as string} ${about.stage as string}`)
        .sort();
    };
    return { ...it, follow, told };
  }

  it('is told to those who may decide before its time is over, and after, then to comms leads too; once each', async () => {
    const it = await aCase();
    for (let hour = 0; hour < 12; hour++) {
      await stage.remind();
      await stage.remind();
      if (hour === 2) expect(await it.told()).toEqual([]);
      if (hour === 3) expect(await it.told()).toEqual(['medic Medical soon', 'other Medical soon']);
      stage.hours(1);
    }
    expect(await it.told()).toEqual([
      'lead Medical late',
      'medic Medical late',
      'medic Medical soon',
      'other Medical late',
      'other Medical soon',
    ]);
  });

  it('is told to whoever stands in for one of them', async () => {
    const it = await aCase();
    await it.standsIn(it.lead, it.medic);
    stage.hours(3);
    await stage.remind();
    expect(await it.told()).toEqual(['lead Medical soon', 'medic Medical soon', 'other Medical soon']);
  });

  it('is nothing to see any more once it is decided, and the next step has its own time', async () => {
    const it = await aCase();
    stage.hours(5);
    await stage.remind();
    expect(await it.told()).toHaveLength(3);
    await it.decide(it.medic, 'Medical');
    await it.follow();
    expect(await it.told()).toEqual([]);
    await stage.remind();
    expect(await it.told()).toEqual([]);
    stage.hours(17);
    await stage.remind();
    expect(await it.told()).toEqual(['lawyer Legal soon']);
  });

  it('is done for whoever was heard where all are asked, and waits for the others', async () => {
    const it = await aCase('all');
    stage.hours(3);
    await stage.remind();
    await it.decide(it.medic, 'Medical');
    await it.follow();
    expect(await it.told()).toEqual(['other Medical soon']);
  });
});
