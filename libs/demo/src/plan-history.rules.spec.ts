import { planHistory, type PlannedShare, type Shareable, type Sharer } from './plan-history.rules.js';

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const frame = {
  from: day('2026-09-01'),
  to: day('2026-11-10'),
  timeZone: 'Europe/London',
  campaign: { from: day('2026-10-12'), to: day('2026-10-17') },
};
const sharers: Sharer[] = Array.from({ length: 40 }, (_, nth) => ({
  key: `sharer ${nth}`,
  team: nth % 2 ? 'sales' : 'research',
  language: nth % 3 ? 'en' : 'de',
  networkSize: nth % 5 ? 300 + nth * 20 : null,
  keenness: 1.5,
}));
const items: Shareable[] = Array.from({ length: 30 }, (_, nth) => ({
  key: `item ${nth}`,
  approvedAt: new Date(frame.from.getTime() + nth * 2 * 86_400_000),
  expiresAt: nth % 4 ? null : new Date(frame.from.getTime() + (nth * 2 + 10) * 86_400_000),
  teams: nth % 6 ? [] : ['sales'],
  languages: nth % 2 ? ['en', 'de'] : ['en'],
  appeal: 1,
}));

describe('a planned past', () => {
  const plan = planHistory(sharers, items, frame, 7);
  const within = (from: string, to: string) => plan.filter(({ at }) => at >= day(from) && at < day(to)).length;
  const itemOf = (share: PlannedShare) => items.find(({ key }) => key === share.item) as Shareable;

  it('is the same for the same seed, and another for another', () => {
    expect(planHistory(sharers, items, frame, 7)).toEqual(plan);
    expect(planHistory(sharers, items, frame, 8)).not.toEqual(plan);
  });

  it('lets everybody share an item once, and only while they may', () => {
    const keys = plan.map(({ sharer, item }) => `${sharer} ${item}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const share of plan) {
      const { approvedAt, expiresAt, teams } = itemOf(share);
      expect(share.at > approvedAt && (expiresAt === null || share.at < expiresAt)).toBe(true);
      const team = sharers.find(({ key }) => key === share.sharer)?.team ?? '';
      expect(teams.length === 0 || teams.includes(team)).toBe(true);
    }
  });

  it('knows weekdays, growth and the campaign', () => {
    const weekend = plan.filter(({ at }) => [0, 6].includes(at.getUTCDay())).length;
    expect(weekend).toBeLessThan(plan.length * 0.05);
    expect(within('2026-10-26', '2026-11-09')).toBeGreaterThan(within('2026-09-07', '2026-09-21') * 1.3);
    expect(within('2026-10-12', '2026-10-17')).toBeGreaterThan(within('2026-10-05', '2026-10-10') * 1.5);
  });

  it('lets nothing happen before it could, or later than now', () => {
    for (const share of plan) {
      const times = [...share.clicks.map(({ at }) => at), ...(share.withdrawnAt ? [share.withdrawnAt] : [])];
      expect(times.every((at) => at > share.at && at < frame.to)).toBe(true);
      expect(share.figures === null || (share.figures.at > share.at && share.figures.at < frame.to)).toBe(true);
    }
  });

  it('has readers, and machines among them', () => {
    const clicks = plan.flatMap((share) => share.clicks);
    const of = (judgement: string) => clicks.filter((click) => click.judgement === judgement).length / clicks.length;
    expect(of('human')).toBeGreaterThan(0.55);
    for (const judgement of ['preview', 'bot', 'suspect']) expect(of(judgement)).toBeGreaterThan(0.02);
  });

  it('takes the caption in a member’s language where there is one', () => {
    for (const share of plan) {
      const { language } = sharers.find(({ key }) => key === share.sharer) as Sharer;
      expect(share.language).toBe(itemOf(share).languages.includes(language) ? language : 'en');
    }
  });
});
