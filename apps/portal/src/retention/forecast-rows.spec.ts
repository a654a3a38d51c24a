import { rowsOf, takesAny } from './forecast-rows.js';

const NONE = {
  items: 0,
  drafts: 0,
  suggestions: 0,
  versions: 0,
  shares: 0,
  comments: 0,
  certificates: 0,
  held: 0,
  busy: 0,
};

describe('the rows of what would be erased', () => {
  it('are those of which there is any, now or soon, what stays last', () => {
    const now = { ...NONE, items: 3, versions: 4, held: 1 };
    expect(rowsOf({ now, soon: { ...NONE, drafts: 2 } })).toEqual([
      { kind: 'items', now: 3, soon: 0 },
      { kind: 'drafts', now: 0, soon: 2 },
      { kind: 'versions', now: 4, soon: 0 },
      { kind: 'held', now: 1, soon: 0 },
    ]);
  });

  it('take nothing where all that is over stays', () => {
    expect(takesAny({ now: { ...NONE, held: 4, busy: 1 }, soon: NONE })).toBe(false);
    expect(takesAny({ now: NONE, soon: { ...NONE, suggestions: 1 } })).toBe(true);
  });
});
