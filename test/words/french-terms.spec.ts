import { wordsOf } from './portal-words.js';
import { wordsElsewhere } from './words-elsewhere.js';

/** One word for one thing, and none that makes a man of everybody. What is said instead stands beside it. */
const INSTEAD: [string, RegExp][] = [
  ['validation', /\brelectures?\b|\brelire\b|\brelue?s?\b|\bun examen\b|\bapprobation\b|\bapprouvée?s?\b/i],
  ['Rédaction, « la personne qui a rédigé »', /\bauteurs?\b(?!·)/i],
  ['Administration', /\badministrateurs?\b(?!·)/i],
  ['Validation, « les personnes chargées de la validation »', /\bvalidateurs?\b(?!·)/i],
  ['Ambassadeur·rice', /\bambassadeurs?\b(?!·)/i],
  ['Direction de la communication', /\bresponsables? de (la )?communication\b/i],
  ['Vente', /\bles? commercia(l|ux)\b/i],
];

const wrongIn = (text: string): string[] => INSTEAD.flatMap(([term, wrong]) => (wrong.test(text) ? [term] : []));

describe('French terms', () => {
  it('are the same throughout the portal', () => {
    const found = [...wordsOf('fr')].flatMap(([key, text]) => wrongIn(text).map((term) => `${key}: say ${term}`));
    expect(found).toEqual([]);
  });

  it.each(wordsElsewhere('fr'))('are the same in %s', (_, texts) => {
    expect(texts.flatMap((text) => wrongIn(text).map((term) => `${text}: say ${term}`))).toEqual([]);
  });
});
