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

  it('reads scripts without spaces', () => {
    expect(likeness('我们的实验室在星期六开放大门', '我们的实验室在星期六开放大门')).toBe(1);
  });
});
