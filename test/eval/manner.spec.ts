import { mannerTexts, signsIn } from './manner.js';

describe('the texts that manners are fitted to', () => {
  const texts = mannerTexts();

  it('are of each kind in each language, to be stopped and to pass', () => {
    const kinds = new Set(texts.filter(({ stop }) => stop).map(({ kind }) => kind));
    for (const kind of kinds)
      for (const lang of ['en', 'de', 'fr'])
        for (const stop of [true, false]) {
          const some = texts.filter((text) => text.kind === kind && text.lang === lang && text.stop === stop);
          expect({ kind, lang, stop, enough: some.length > 50 }).toEqual({ kind, lang, stop, enough: true });
        }
  });

  it('say neither one thing nor the other of the same words', () => {
    const stops = new Map(texts.map(({ text, stop }) => [text, stop]));
    expect(texts.filter(({ text, stop }) => stops.get(text) !== stop).map(({ text }) => text)).toEqual([]);
  });

  it('are taken apart into signs alone and in pairs', () => {
    expect([...signsIn('Buy this coin')]).toEqual(['buy', 'this', 'buy_this', 'coin', 'this_coin']);
  });
});
