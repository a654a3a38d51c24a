import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';

const DAY = 24;

describe('the end of a season', () => {
  let stage: ReminderStage;

  beforeAll(async () => {
    stage = await ReminderStage.open();
  });
  afterAll(() => stage.test.drop());

  it('is told three days before and when it came, with their place, to those who stand on the board', async () => {
    const { organisationId } = await anOrganisation(stage.test);
    const consented = () => aMember(stage.test, { organisationId, consented: true });
    const [first, second, secret] = [
      await consented(),
      await consented(),
      await aMember(stage.test, { organisationId }),
    ];
    await stage.aSeason(organisationId, stage.in(10 * DAY), {
      [first.memberId]: 30,
      [second.memberId]: 10,
      [secret.memberId]: 99,
    });
    await stage.remind();
    expect(await stage.told(organisationId)).toEqual([]);
    for (let day = 0; day < 20; day += 1) {
      stage.hours(DAY);
      await stage.remind();
    }
    const place = (who: string, stage: string, rank: number, points: number) => ({
      who,
      about: expect.objectContaining({ stage, season: 'Q4 2026', rank, points, of: 2 }),
    });
    expect(await stage.told(organisationId)).toMatchObject([
      place(first.memberId, 'soon', 1, 30),
      place(second.memberId, 'soon', 2, 10),
      place(first.memberId, 'ended', 1, 30),
      place(second.memberId, 'ended', 2, 10),
    ]);
  });

  it('is nothing to tell where people are not to be compared, nor long after it', async () => {
    const choices = [
      { leaderboardsMode: 'teams' },
      { leaderboardsMode: 'off' },
      { worksCouncilRequired: true },
    ] as const;
    const seasons = [...choices.map((choice) => [choice, DAY] as const), [{}, -8 * DAY] as const];
    for (const [choice, hours] of seasons) {
      const { organisationId } = await anOrganisation(stage.test, choice);
      const member = await aMember(stage.test, { organisationId, consented: true });
      await stage.aSeason(organisationId, stage.in(hours), { [member.memberId]: 30 });
      await stage.remind();
      expect(await stage.told(organisationId)).toEqual([]);
    }
  });
});
