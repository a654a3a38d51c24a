import fc from 'fast-check';

/** A share some history is about. Members, items and shares are small numbers, for tests to give ids to. */
export interface HistoryShare {
  share: number;
  member: number;
  item: number;
  node: 'advocacy' | 'social_selling';
}

/** A fact of a history, in the order of the ledger; `day` is the organisation's. */
export type HistoryFact = { share: number } & (
  | { kind: 'published'; day: string }
  | { kind: 'withdrawn' }
  | { kind: 'clicked'; day: string; human: number; bot: number }
);

export interface History {
  shares: HistoryShare[];
  facts: HistoryFact[];
  /** After how many facts followers are brought up to date, again and again. */
  batches: number[];
}

/** Days on both sides of a season's end, few enough that five shares a day are often passed. */
const DAYS = ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02'];

/**
 * Random histories: facts in any order, also ones the publisher would not produce (clicks before publication, taken
 * back before published, published twice), since a ledger is read in the order of transactions and not of events.
 */
export const histories: fc.Arbitrary<History> = fc
  .record({
    members: fc.integer({ min: 1, max: 3 }),
    items: fc.integer({ min: 1, max: 20 }),
    shares: fc.integer({ min: 1, max: 16 }),
    days: fc.subarray(DAYS, { minLength: 1 }),
  })
  .chain(({ members, items, shares, days }) =>
    fc.record({
      shares: fc.tuple(
        ...Array.from({ length: shares }, (_, share) =>
          fc.record({
            share: fc.constant(share),
            member: fc.nat(members - 1),
            item: fc.nat(items - 1),
            node: fc.constantFrom('advocacy' as const, 'social_selling' as const),
          }),
        ),
      ),
      facts: fc.array(factAbout(shares, days), { minLength: 1, maxLength: 60, size: 'max' }),
      batches: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 }),
    }),
  );

function factAbout(shares: number, days: string[]): fc.Arbitrary<HistoryFact> {
  const share = fc.nat(shares - 1);
  const day = fc.constantFrom(...days);
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ share, kind: fc.constant('published' as const), day }) },
    {
      weight: 3,
      arbitrary: fc.record({ share, kind: fc.constant('clicked' as const), day, human: fc.nat(14), bot: fc.nat(3) }),
    },
    { weight: 1, arbitrary: fc.record({ share, kind: fc.constant('withdrawn' as const) }) },
  );
}

/** The facts cut into the history's batches. */
export function inBatches<T>(facts: T[], batches: number[]): T[][] {
  const cut: T[][] = [];
  for (let at = 0, turn = 0; at < facts.length; turn += 1) {
    const size = batches[turn % batches.length] ?? 1;
    cut.push(facts.slice(at, at + size));
    at += size;
  }
  return cut;
}
