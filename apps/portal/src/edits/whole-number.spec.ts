import { isWholeNumber } from './whole-number.js';

describe('a whole number', () => {
  it('is of digits alone, and within its bounds', () => {
    for (const typed of [1, '1', 50, '360']) expect(isWholeNumber(typed, 1, 360)).toBe(true);
    for (const typed of ['', 0, -1, 1.5, '-5', '+5', '1.5', '1,5', '1e2', ' ', 'soon', 361]) {
      expect(isWholeNumber(typed, 1, 360)).toBe(false);
    }
  });
});
