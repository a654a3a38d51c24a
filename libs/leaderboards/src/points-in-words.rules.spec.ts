import { inEnglish } from '#libs/kernel';
import { lineInWords } from './points-in-words.rules.js';
import { POINTS_RULES } from './points.rules.js';

describe('a line of an account in words', () => {
  it('says what it is for', () => {
    const text = (rule: (typeof POINTS_RULES)[number], points: number, quantity: number) =>
      inEnglish(lineInWords({ rule, points, quantity }, 'Open day'));
    expect(text('share_published', 10, 1)).toBe('You shared “Open day”.');
    expect(text('human_click', 2, 1)).toBe('One click by a person on your link to “Open day”.');
    expect(text('human_click', 50, 27)).toBe(
      '27 clicks by people on your link to “Open day”; 25 clicks of a share count.',
    );
    expect(text('clicks_taken_back', -6, -3)).toBe(
      '3 clicks on “Open day” no longer count, as the share was taken back.',
    );
  });

  it('has a sentence for every rule, also when the item is gone', () => {
    for (const rule of POINTS_RULES) {
      expect(inEnglish(lineInWords({ rule, points: 0, quantity: 1 }, null))).toContain('an item');
    }
  });
});
