import { forecastOf, type Forecast } from './forecast.rules.js';

const some = (row: Partial<Forecast>): Forecast => ({
  class: 'items',
  now: true,
  keeper: null,
  records: 1,
  versions: 0,
  shares: 0,
  comments: 0,
  certificates: 0,
  ...row,
});

describe('what would be erased', () => {
  it('is nothing where nothing is over', () => {
    const { now, soon } = forecastOf([]);
    expect([...Object.values(now), ...Object.values(soon)].every((count) => count === 0)).toBe(true);
  });

  it('adds up by class, apart for now and for soon', () => {
    const { now, soon } = forecastOf([
      some({ records: 3, versions: 5, shares: 2, comments: 4, certificates: 3 }),
      some({ class: 'drafts', records: 2, versions: 2 }),
      some({ now: false, records: 7, versions: 7 }),
      some({ class: 'suggestions', now: false, records: 1 }),
    ]);
    expect(now).toMatchObject({
      items: 3,
      drafts: 2,
      suggestions: 0,
      versions: 7,
      shares: 2,
      comments: 4,
      certificates: 3,
    });
    expect(soon).toMatchObject({ items: 7, drafts: 0, suggestions: 1, versions: 7 });
  });

  it('counts what a hold keeps apart from what work keeps, and neither with what goes', () => {
    const { now } = forecastOf([
      some({ keeper: 'hold', records: 2, versions: 9 }),
      some({ class: 'suggestions', keeper: 'member_hold', records: 1 }),
      some({ keeper: 'share', records: 4 }),
      some({ keeper: 'recall', records: 1 }),
    ]);
    expect(now).toMatchObject({ items: 0, suggestions: 0, versions: 0, held: 3, busy: 5 });
  });
});
