import { countsOf, FOR_EVER, sameRetention } from './retention.rules.js';

describe('how long records are kept', () => {
  it('is for ever in each class unless somebody said otherwise', () => {
    expect(FOR_EVER).toEqual({ items: null, drafts: null, suggestions: null });
  });

  it('is the same only where every class is', () => {
    const set = { items: 3_650, drafts: 90, suggestions: null };
    expect(sameRetention(set, { ...set })).toBe(true);
    expect(sameRetention(set, { ...set, suggestions: 30 })).toBe(false);
    expect(sameRetention(set, { ...set, drafts: null })).toBe(false);
  });
});

describe('what an erasure tells', () => {
  it('is none of each kind where nothing went', () => {
    expect(Object.values(countsOf({})).every((count) => count === 0)).toBe(true);
  });

  it('adds decisions of single steps to those of the whole, and leaves out what nobody asks about', () => {
    const counts = countsOf({
      content_versions: 2,
      approvals: 1,
      approval_step_decisions: 3,
      edits: 1,
      shares: 4,
      intents: 5,
    });
    expect(counts).toMatchObject({ versions: 2, approvals: 4, shares: 4, opened: 5, comments: 0 });
  });
});
