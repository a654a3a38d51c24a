import { readFileSync } from 'node:fs';
import { wordsOf } from './portal-words.js';
import { wordsElsewhere } from './words-elsewhere.js';

/** One word for one thing. What is said instead stands beside it. */
const INSTEAD: [string, RegExp][] = [
  ['Kommunikationsleitung', /\bLeitung der Kommunikation\b|\b(die|der|Nur|schreiben) Kommunikation\b/],
];

const wrongIn = (text: string): string[] => INSTEAD.flatMap(([term, wrong]) => (wrong.test(text) ? [term] : []));

describe('German terms', () => {
  it('are the same throughout the portal', () => {
    const found = [...wordsOf('de')].flatMap(([key, text]) => wrongIn(text).map((term) => `${key}: say ${term}`));
    expect(found).toEqual([]);
  });

  it('are the same in what the server says', () => {
    const server = JSON.parse(readFileSync('libs/translations/locales/de.json', 'utf8')) as Record<string, string>;
    const texts = [...Object.values(server), ...wordsElsewhere('de').flatMap(([, each]) => each)];
    expect(texts.filter((text) => wrongIn(text).length > 0)).toEqual([]);
  });
});
