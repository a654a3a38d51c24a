import { saying } from '#testing/kernel';
import { conductHash, conductProblems } from './code.rules.js';
import type { ConductText } from './code.js';
import { SHIPPED_CONDUCT } from './shipped-conduct.js';

const [english, german] = SHIPPED_CONDUCT as [ConductText, ConductText];

describe('a code of conduct', () => {
  it('has three examples in each language, the organisation’s own among them', () => {
    expect(conductProblems(SHIPPED_CONDUCT, 'fr')).toEqual([]);
    const two = { ...german, examples: german.examples.slice(1) };
    expect(conductProblems([english, two], 'fr')).toEqual([
      { field: 'texts[1].examples', message: saying('must be 3 examples') },
      { field: 'texts', message: saying('must be there in the language of the organisation, fr') },
    ]);
  });

  it('names each language once', () => {
    expect(conductProblems([english, english], 'en')).toEqual([
      { field: 'texts', message: saying('names a language twice: en') },
    ]);
  });

  it('has the same hash for the same words, and another for others', () => {
    const [first] = english.examples as [ConductText['examples'][number]];
    const spaced = { ...english, text: ` ${english.text.replaceAll('\n', '\r\n')}\n` };
    expect(conductHash([german, spaced])).toBe(conductHash([english, german]));
    const moved = { ...english, examples: [{ ...first, right: first.wrong }, ...english.examples.slice(1)] };
    expect(conductHash([moved, german])).not.toBe(conductHash([english, german]));
  });
});
