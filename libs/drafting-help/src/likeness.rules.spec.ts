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

  it('is told at once of texts as long as they may be, no two of whose words are alike', () => {
    const words = (from: number) => Array.from({ length: 6_000 }, (_, nth) => (from + nth).toString(36)).join(' ');
    const others = Array.from({ length: 20 }, (_, nth) => words(100_000 * (nth + 2)));
    const began = performance.now();
    expect(nearest(words(50_000), others)).toBe(0);
    expect(nearest(words(50_000), [...others, words(50_000)])).toBe(1);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('reads scripts without spaces', () => {
    expect(likeness('我们的实验室在星期六开放大门', '我们的实验室在星期六开放大门')).toBe(1);
  });
});
