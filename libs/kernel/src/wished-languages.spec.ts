import { wishedLanguages } from './wished-languages.js';

describe('the languages a request wishes for', () => {
  it('come by their weight, those of one weight as they stand', () => {
    expect(wishedLanguages('fr-CH, fr;q=0.9, en;q=0.8, de;q=0.95, *;q=0.5')).toEqual(['fr-CH', 'de', 'fr', 'en', '*']);
    expect(wishedLanguages('en,de')).toEqual(['en', 'de']);
  });

  it('are without what is refused, empty or no weight', () => {
    expect(wishedLanguages('de;q=0, fr;Q=0.1, ;q=1, en;q=lots')).toEqual(['fr']);
    expect(wishedLanguages(undefined)).toEqual([]);
    expect(wishedLanguages('')).toEqual([]);
  });
});
