import type { History, HistoryFact } from './histories.js';

export interface NaiveStanding {
  points: number;
  shares: number;
  humanClicks: number;
}

/**
 * The scores by the plainest reading of the rules, straight from the whole history: no state, no batches, no rows.
 * @returns standings by `node quarter member`, those without any share, click or point left out.
 */
export function naiveStandings({ shares, facts }: History): Map<string, NaiveStanding> {
  const standings = new Map<string, NaiveStanding>();
  const published = firsts(facts, 'published');
  const withdrawn = firsts(facts, 'withdrawn');
  const goesLive = (share: number) =>
    published.has(share) && !((withdrawn.get(share) ?? Infinity) < (published.get(share) ?? 0));
  const counted = new Set<number>();

  for (const [share, at] of [...published].sort((a, b) => a[1] - b[1])) {
    if (!goesLive(share)) continue;
    const mine = [...counted].filter((other) => shares[other]?.member === shares[share]?.member);
    const sameItem = mine.some(
      (o) => shares[o]?.item === shares[share]?.item && !((withdrawn.get(o) ?? Infinity) < at),
    );
    const sameDay = mine.filter((o) => dayOf(facts, published.get(o)) === dayOf(facts, at)).length;
    if (!sameItem && sameDay < 5) counted.add(share);
  }

  for (const { share, member, node } of shares) {
    if (!goesLive(share) || withdrawn.has(share)) continue;
    const add = (day: string, points: number, sharesToo: number, humanClicks: number) => {
      const key = `${node} ${day < '2026-10-01' ? '2026-07-01' : '2026-10-01'} ${member}`;
      const before = standings.get(key) ?? { points: 0, shares: 0, humanClicks: 0 };
      standings.set(key, {
        points: before.points + points,
        shares: before.shares + sharesToo,
        humanClicks: before.humanClicks + humanClicks,
      });
    };
    const at = published.get(share) ?? 0;
    add(dayOf(facts, at), counted.has(share) ? 10 : 0, 1, 0);
    const clicks = facts.flatMap((fact, i) =>
      fact.kind === 'clicked' && fact.share === share ? [{ ...fact, i }] : [],
    );
    const early = clicks.filter((click) => click.i < at).sort((a, b) => a.day.localeCompare(b.day));
    const eachClick = [...early, ...clicks.filter((click) => click.i > at)].flatMap(({ day, human }) =>
      Array<string>(human).fill(day),
    );
    eachClick.forEach((day, nth) => add(day, nth < 25 ? 2 : 0, 0, 1));
  }
  return standings;
}

/** Where in the history each share first meets a kind of fact. */
function firsts(facts: HistoryFact[], kind: HistoryFact['kind']): Map<number, number> {
  const found = new Map<number, number>();
  facts.forEach((fact, at) => {
    if (fact.kind === kind && !found.has(fact.share)) found.set(fact.share, at);
  });
  return found;
}

function dayOf(facts: HistoryFact[], at: number | undefined): string {
  const fact = at === undefined ? undefined : facts[at];
  return fact && 'day' in fact ? fact.day : '';
}
