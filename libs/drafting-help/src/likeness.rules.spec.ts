import { likeness, nearest, TOO_LIKE } from './likeness.rules.js';

const ONE = 'Our laboratory opens its doors on Saturday and everybody may look into a microscope. {{link}}';

describe('how like two texts are', () => {
  it('is whole for the same words, whatever their case, links and punctuation', () => {
    expect(likeness(ONE, `${ONE.toUpperCase().replace('{{LINK}}', 'https://v.example/abc')}!!`)).toBe(1);
  });

  it('is beyond the limit for a text with a word put before it or changed, and short of it for one told anew', () => {
    expect(likeness(ONE, `Good news: ${ONE.replace('everybody', 'anybody')}`)).toBeGreaterThanOrEqual(TOO_LIKE);
    const anew = 'Ever held your eye to a microscope? On Saturday you can: the doors of our laboratory stand open.';
    expect(likeness(ONE, anew)).toBeLessThan(0.2);
    expect(nearest(anew, [ONE, anew])).toBe(1);
  });

  it('leaves out words that are nobody’s own', () => {
    const fixed = 'Our hall opens on Saturday at nine in the morning.';
    expect(likeness(`${fixed} I bake a cake for it.`, `${fixed} My children come along.`, [fixed])).toBe(0);
  });

  it('takes no longer by the word for texts as long as they may be, no two of whose words are alike', () => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, nth) => (from + nth).toString(36)).join(' ');
    const others = (count: number) => Array.from({ length: 4 }, (_, nth) => words(100_000 * (nth + 2), count));
    const took = (count: number) => {
      const [mine, theirs] = [words(50_000, count), others(count)];
      const began = performance.now();
      expect(nearest(mine, theirs)).toBe(0);
      expect(nearest(mine, [...theirs, mine])).toBe(1);
      return performance.now() - began;
    };
    took(750);
    // The best of three of each, since machines are noisy: eight times the words, and not the square of it.
    const best = (count: number) => Math.min(took(count), took(count), took(count));
    expect(best(6_000) / best(750)).toBeLessThan(32);
  });

  it('reads scripts without spaces', () => {
    expect(likeness('我们的实验室在星期六开放大门', '我们的实验室在星期六开放大门')).toBe(1);
  });
});
