import { reasonsShown } from './feed-reason.rules.js';

const day = (days: number) => new Date(Date.UTC(2026, 10, days));

describe('why an item stands where it stands', () => {
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
