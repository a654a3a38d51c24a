import { coverArt } from './cover-art.rules.js';
import { TOPICS, type TopicKey } from './sample-item.js';

describe('a cover', () => {
  const topics = Object.keys(TOPICS) as TopicKey[];

  it('is the same picture for the same seed, and another for each seed and topic', () => {
    expect(coverArt('science', 3)).toBe(coverArt('science', 3));
    const pictures = topics.flatMap((topic) => [coverArt(topic, 3), coverArt(topic, 4)]);
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('is whole SVG', () => {
    for (const topic of topics) {
      const svg = coverArt(topic, 5);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 1200 628">[\s\S]*<\/svg>$/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
