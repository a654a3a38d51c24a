import { areDays, daysOf, shortened, typedOf } from './retention-values.js';

describe('days in a field', () => {
  it('are whole, from one on, or none for ever', () => {
    for (const days of ['', 1, '90', 36_500]) expect(areDays(days)).toBe(true);
    for (const days of [0, -1, 1.5, '-30', '1.5', '1e2', 'soon', 36_501]) expect(areDays(days)).toBe(false);
  });

  it('come back as they went', () => {
    const kept = { items: 3_650, drafts: null, suggestions: 90 };
    expect(daysOf(typedOf(kept))).toEqual(kept);
    expect(typedOf(kept).drafts).toBe('');
  });

  it('tell what is kept for less than before', () => {
    const before = { items: 90, drafts: '', suggestions: 30 };
    expect(shortened(before, { items: '', drafts: 90, suggestions: 30 })).toEqual(['drafts']);
    expect(shortened(before, { items: 30, drafts: '', suggestions: 31 })).toEqual(['items']);
    expect(shortened(before, before)).toEqual([]);
  });
});
