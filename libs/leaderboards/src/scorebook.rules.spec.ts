import fc from 'fast-check';
import { histories, inBatches, naiveStandings, type History, type NaiveStanding } from '#testing/leaderboards';
import type { ScoredFact } from './points.rules.js';
import { Scorebook, type PointsRow, type ScoredShare } from './scorebook.rules.js';

const at = new Date('2026-11-02T09:00:00Z');

const aScoredShare = (choices: Partial<ScoredShare> & { shareId: string }): ScoredShare => ({
  memberId: 'ada',
  itemId: `item of ${choices.shareId}`,
  node: 'advocacy',
  publishedOn: null,
  counted: false,
  withdrawn: false,
  clicks: {},
  ...choices,
});

let entries = 0;
const published = (shareId: string, day = '2026-11-02'): ScoredFact => ({
  entryId: `e${entries++}`,
  at,
  shareId,
  kind: 'published',
  day,
});
const clicked = (shareId: string, clicks: number, day = '2026-11-02'): ScoredFact => ({
  entryId: `e${entries++}`,
  at,
  shareId,
  kind: 'clicked',
  day,
  clicks,
});
const withdrawn = (shareId: string): ScoredFact => ({ entryId: `e${entries++}`, at, shareId, kind: 'withdrawn' });

const lines = (book: Scorebook, ...facts: ScoredFact[]) =>
  facts.flatMap((fact) => book.enter(fact)).map((row) => [row.rule, row.points, row.quantity]);

describe('points for a share', () => {
  it('are ten for the first share of an item, and none for the same item again', () => {
    const book = new Scorebook([
      aScoredShare({ shareId: 'a', itemId: 'x' }),
      aScoredShare({ shareId: 'b', itemId: 'x' }),
    ]);
    expect(lines(book, published('a'), published('b'))).toEqual([
      ['share_published', 10, 1],
      ['share_repeated', 0, 1],
    ]);
  });

  it('are given for five shares a day, and again the next day', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const book = new Scorebook(ids.map((shareId) => aScoredShare({ shareId })));
    const facts = [...ids.slice(0, 6).map((id) => published(id)), published('g', '2026-11-03')];
    expect(lines(book, ...facts).map(([rule]) => rule)).toEqual([
      ...Array<string>(5).fill('share_published'),
      'share_over_daily_limit',
      'share_published',
    ]);
  });

  it('do not let a share taken back free its place in the day', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const book = new Scorebook(ids.map((shareId) => aScoredShare({ shareId })));
    const facts = [...ids.slice(0, 5).map((id) => published(id)), withdrawn('a'), published('f')];
    expect(lines(book, ...facts).slice(5)).toEqual([
      ['share_taken_back', -10, -1],
      ['share_over_daily_limit', 0, 1],
    ]);
  });

  it('are given for an item again once the first share of it was taken back', () => {
    const book = new Scorebook([
      aScoredShare({ shareId: 'a', itemId: 'x' }),
      aScoredShare({ shareId: 'b', itemId: 'x' }),
    ]);
    expect(lines(book, published('a'), withdrawn('a'), published('b')).at(-1)).toEqual(['share_published', 10, 1]);
  });
});

describe('points for clicks', () => {
  it('are two for each click by a person, for twenty-five clicks a share', () => {
    const book = new Scorebook([aScoredShare({ shareId: 'a' })]);
    expect(lines(book, published('a'), clicked('a', 24), clicked('a', 3), clicked('a', 5))).toEqual([
      ['share_published', 10, 1],
      ['human_click', 48, 24],
      ['human_click', 2, 3],
      ['human_click', 0, 5],
    ]);
  });

  it('wait until the share is known to be live, and count in the season in which they happened', () => {
    const book = new Scorebook([aScoredShare({ shareId: 'a' })]);
    const rows = [clicked('a', 3, '2026-09-30'), clicked('a', 2, '2026-10-01'), published('a', '2026-09-30')].flatMap(
      (fact) => book.enter(fact),
    );
    expect(rows.map((row) => [row.rule, row.quarter, row.points])).toEqual([
      ['share_published', '2026-07-01', 10],
      ['human_click', '2026-07-01', 6],
      ['human_click', '2026-10-01', 4],
    ]);
  });

  it('go with the share when it is taken back, and never come again', () => {
    const book = new Scorebook([aScoredShare({ shareId: 'a' })]);
    expect(lines(book, published('a'), clicked('a', 30), withdrawn('a'), clicked('a', 4), published('a'))).toEqual([
      ['share_published', 10, 1],
      ['human_click', 50, 30],
      ['share_taken_back', -10, -1],
      ['clicks_taken_back', -50, -30],
    ]);
  });

  it('are none for a share that was taken back before it was live', () => {
    const book = new Scorebook([aScoredShare({ shareId: 'a' })]);
    expect(lines(book, clicked('a', 2), withdrawn('a'), published('a'))).toEqual([]);
  });
});

describe('the scorebook', () => {
  it('gives the same standings as the plainest reading of the rules, in whatever batches the facts arrive', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const rows = keepBook(history);
        expect(addUp(rows)).toEqual(naiveStandings(history));
        expect(rows).toEqual(keepBook({ ...history, batches: [history.facts.length] }));
      }),
      { numRuns: 500 },
    );
  });

  it('writes one line for an entry, rule and season at most', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const keys = keepBook(history).map((row) => `${row.node} ${row.quarter} ${row.entryId} ${row.rule}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

/** Enters a history batch by batch, each batch with a book opened from what the last one left. */
function keepBook({ shares, facts, batches }: History): PointsRow[] {
  let kept = shares.map(({ share, member, item, node }) =>
    aScoredShare({ shareId: String(share), memberId: String(member), itemId: String(item), node }),
  );
  const scored = facts.map((fact, i): ScoredFact => {
    const about = { entryId: String(i), at, shareId: String(fact.share) };
    if (fact.kind === 'clicked') return { ...about, kind: 'clicked', day: fact.day, clicks: fact.human };
    return fact.kind === 'published' ? { ...about, kind: 'published', day: fact.day } : { ...about, kind: 'withdrawn' };
  });
  return inBatches(scored, batches).flatMap((batch) => {
    const book = new Scorebook(kept);
    const rows = batch.flatMap((fact) => book.enter(fact));
    const changed = new Map(book.changed().map((share) => [share.shareId, share]));
    kept = kept.map((share) => changed.get(share.shareId) ?? share);
    return rows;
  });
}

function addUp(rows: PointsRow[]): Map<string, NaiveStanding> {
  const standings = new Map<string, NaiveStanding>();
  for (const row of rows) {
    const key = `${row.node} ${row.quarter} ${row.memberId}`;
    const sum = standings.get(key) ?? { points: 0, shares: 0, humanClicks: 0 };
    sum.points += row.points;
    sum[row.rule.includes('click') ? 'humanClicks' : 'shares'] += row.quantity;
    standings.set(key, sum);
  }
  for (const [key, sum] of standings) if (!sum.points && !sum.shares && !sum.humanClicks) standings.delete(key);
  return standings;
}
