import { marksUpTo, named } from './chart-marks.js';

describe('the marks beside a chart', () => {
  it.each([
    [0, [0, 1, 2]],
    [1, [0, 1, 2]],
    [3, [0, 2, 4]],
    [10, [0, 5, 10]],
    [11, [0, 6, 12]],
    [108, [0, 60, 120]],
    [28_400, [0, 15_000, 30_000]],
  ])('reach %d in round steps', (highest, marks) => expect(marksUpTo(highest)).toEqual(marks));

  it('are whole numbers that reach what is highest, with no more than half of the chart left empty', () => {
    for (let highest = 2; highest < 5_000; highest++) {
      const [, middle, top] = marksUpTo(highest);
      expect([highest, Number.isInteger(middle) && top >= highest && middle < highest]).toEqual([highest, true]);
    }
  });
});

describe('the days named below a chart', () => {
  it('are all of them where all fit', () => expect(named(4, 10)).toEqual([0, 1, 2, 3]));

  it('are the first, the last and even steps between where they do not', () =>
    expect(named(30, 6)).toEqual([0, 6, 12, 18, 29]));

  it('is one day of one, and the first and the last however few fit', () => {
    expect(named(1, 8)).toEqual([0]);
    expect(named(30, 1)).toEqual([0, 29]);
  });
});
