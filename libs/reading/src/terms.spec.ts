import { withoutCovered } from './index.js';

describe('a list of terms', () => {
  it('needs no term that another finds by its ending, nor one twice', () => {
    expect(withoutCovered(['pen', 'pens', 'Pen', 'fat jabs', 'fat jab', 'remedies', 'remedy', 'box', 'boxes'])).toEqual(
      ['pen', 'fat jab', 'remedy', 'box'],
    );
  });

  it('keeps what no ending makes: beginnings, ends, names in capitals', () => {
    const kept = ['jab*', '*pen', '=Pens', 'pens', 'penses'];
    expect(withoutCovered(kept)).toEqual(['jab*', '*pen', '=Pens', 'pens']);
    expect(withoutCovered(['penses', 'pen'])).toEqual(['penses', 'pen']);
  });
});
