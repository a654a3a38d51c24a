import { accountHints, accountLexicon, adverseEventLexicon, knownMedicines, lexicon } from './lexicon.js';
import { packedTerms, termsOf } from './term-lists.js';

const lists = [accountHints, accountLexicon, adverseEventLexicon, knownMedicines, lexicon]
  .flatMap((record) => Object.values(record))
  .map((terms) => `\n${terms.join('; ')}\n`);

describe('A list of terms', () => {
  it('is read from lines and semicolons', () => {
    expect(termsOf('\none; two words\n  th*;;\n')).toEqual(['one', 'two words', 'th*']);
  });

  it('holds the same terms packed, each once and in order', () => {
    expect(packedTerms('\nrashes; rash\n=IL; rash')).toBe('A=ilArashEes');
    expect(termsOf(packedTerms('\nrashes; rash\n=IL; rash'))).toEqual(['=il', 'rash', 'rashes']);
  });

  it('loses nothing in any of the shipped lists, and each becomes shorter', () => {
    expect(lists.length).toBeGreaterThan(80);
    for (const list of lists) {
      const packed = packedTerms(list);
      expect(termsOf(packed)).toEqual([...new Set(termsOf(list.toLowerCase()))].sort());
      expect(packed.length).toBeLessThan(list.length);
    }
  });
});
