import { testPackFiles } from '../testing/index.js';
import { compileRuleSet, createScreener, parsePack } from './index.js';

/** What a rule with this match finds in a text. */
function found(match: string, text: string): string[] {
  const [head = ''] = (testPackFiles['pack.yaml'] as string).split('\nrules:');
  const [source = ''] = /(?<=sources:\n {2})\w+/.exec(head) ?? [];
  const rule = `
rules:
  - id: TEST-07
    title: A list
    severity: review
    match: ${match}
    message: Found.
    remedy: Shorten it.
    legalBasis: Code of conduct
    source: ${source}
    examples: { fail: ['energy, focus, energy and sleep'], pass: [Nothing of it] }
`;
  const screener = createScreener(compileRuleSet([parsePack({ 'pack.yaml': head + rule })]));
  return screener.screen(text).findings.map(({ excerpt }) => excerpt);
}

describe('several different things near each other', () => {
  const three = '{ several: { words: [energy, focus, sleep] }, atLeast: 3, within: sentence }';

  it('are found as one, from the first to the last', () => {
    expect(found(three, 'More energy, better focus and deep sleep for you.')).toEqual([
      'energy, better focus and deep sleep',
    ]);
  });

  it('are not the same word again, nor held together across sentences', () => {
    expect(found(three, 'Energy is energy, and focus is focus.')).toEqual([]);
    expect(found(three, 'More energy. Better focus. Deep sleep.')).toEqual([]);
    expect(found(three.replace('sentence', 'text'), 'More energy. Better focus. Deep sleep.')).toHaveLength(1);
  });
});

describe('what opens a clause', () => {
  const opening = '{ words: [energy], opening: true }';

  it('stands first in its sentence, or after a comma', () => {
    expect(found(opening, 'Energy for all. We save energy, energy for tomorrow.')).toEqual(['Energy', 'energy']);
    expect(found(opening, 'We save energy.')).toEqual([]);
  });
});
