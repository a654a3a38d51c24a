import { describe, expect, it } from 'vitest';
import { feedRank, foldForSearch } from './feed-rank.rules.js';
import { reasonsShown } from './feed-reason.rules.js';

const day = (days: number) => new Date(Date.UTC(2026, 10, days));

describe('where an item stands', () => {
  it('is above older ones, and a week higher when featured', () => {
    expect(feedRank(day(2), false).getTime()).toBeGreaterThan(feedRank(day(1), false).getTime());
    expect(feedRank(day(1), true).getTime()).toBeGreaterThan(feedRank(day(7), false).getTime());
    expect(feedRank(day(1), true).getTime()).toBeLessThan(feedRank(day(9), false).getTime());
  });
});

describe('why it stands there', () => {
  const shown = {
    featured: false,
    publishedAt: day(1),
    sharedByMe: true,
    forTeam: false,
    forRegion: false,
    inLanguage: false,
  };

  it('is told with the strongest reason first', () => {
    const all = {
      featured: true,
      publishedAt: day(8),
      sharedByMe: false,
      forTeam: true,
      forRegion: true,
      inLanguage: true,
    };
    expect(reasonsShown(all, day(9))).toEqual([
      'featured',
      'new',
      'your_team',
      'your_region',
      'your_language',
      'not_shared_yet',
    ]);
  });

  it('may be none', () => {
    expect(reasonsShown(shown, day(9))).toEqual([]);
  });

  it('is new for a week', () => {
    expect(reasonsShown(shown, day(7))).toEqual(['new']);
    expect(reasonsShown(shown, day(8))).toEqual([]);
  });
});

describe('a text as search sees it', () => {
  it('has small letters, no accents, single spaces', () => {
    expect(foldForSearch('  Élan\n ﬁne  ZÜRICH ')).toBe('elan fine zurich');
  });
});
