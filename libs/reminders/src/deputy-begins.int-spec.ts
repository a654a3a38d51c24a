import type { Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { ChangeDeputy, EndDeputy, NameDeputy, ResponsibilitiesModule } from '#libs/responsibilities';
import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';

const DAY = 24;

describe('somebody who stands in', () => {
  let stage: ReminderStage;
  let organisationId: string;
  let away: Actor;
  let deputy: Actor;
  let other: Actor;

  beforeAll(async () => {
    stage = await ReminderStage.open(ResponsibilitiesModule);
  });
  afterAll(() => stage.test.drop());
  beforeEach(async () => {
    stage.clock.set('2026-11-02T10:00:00Z');
    ({ organisationId } = await anOrganisation(stage.test));
    const reviewer = () => aMember(stage.test, { organisationId, roles: ['reviewer'] });
    [away, deputy, other] = [await reviewer(), await reviewer(), await reviewer()];
  });

  const named = (firstOn: string, lastOn: string) =>
    stage.room.get(NameDeputy).execute(away, { memberId: away.memberId, deputyId: deputy.memberId, firstOn, lastOn });

  it('is reminded on the first day, once, and not of what began when they were named', async () => {
    const later = await named('2026-11-04', '2026-11-06');
    for (let hours = 0; hours < 4 * DAY; hours += 6) {
      await stage.remind();
      stage.hours(6);
    }
    const about = { personId: away.memberId, lastOn: '2026-11-06T12:00:00Z' };
    expect(await stage.told(organisationId)).toMatchObject([{ who: deputy.memberId, of: later, about }]);
    stage.clock.set('2026-11-10T10:00:00Z');
    await named('2026-11-10', '2026-11-11');
    await stage.remind();
    expect(await stage.told(organisationId)).toHaveLength(1);
  });

  it('is whoever it is by then, and nobody once it has ended', async () => {
    const id = await named('2026-11-04', '2026-11-06');
    const change = { deputyId: other.memberId, firstOn: '2026-11-04', lastOn: '2026-11-06' };
    await stage.room.get(ChangeDeputy).execute(away, id, change);
    stage.clock.set('2026-11-04T10:00:00Z');
    await stage.remind();
    expect(await stage.told(organisationId)).toMatchObject([{ who: other.memberId }]);
    await stage.room.get(EndDeputy).execute(away, id);
    await stage.room.get(FollowLedger).execute(organisationId);
    expect(await stage.told(organisationId)).toEqual([]);
  });
});
