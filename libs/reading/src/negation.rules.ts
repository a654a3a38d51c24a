import type { Reading, Word } from './reading.js';

const negators = new Set(
  (
    'no not never without none neither nor cannot lacks lacked absence absent denied denies deny free ruled excluded ' +
    "don't doesn't didn't isn't wasn't aren't weren't won't wouldn't can't couldn't haven't hasn't hadn't shouldn't nobody nothing " +
    'kein keine keinen keinem keiner keines nicht nie niemals ohne pas sans aucun aucune jamais ni sin ningun ninguna nunca senza mai nessun geen niet zonder nao sem inte ingen inga utan'
  ).split(' '),
);
const breakers = new Set(
  'but except however although though yet besides only just aber sondern mais pero ma maar'.split(' '),
);
const window = 5;

/** Whether the words before `from` in its sentence deny it: "no", "without", "never had", up to five words back. */
export function isNegated(reading: Reading, from: number): boolean {
  const word = reading.words[from] as Word;
  for (let i = from - 1; i >= 0 && i >= from - window; i--) {
    const before = reading.words[i] as Word;
    if (before.sentence !== word.sentence || breakers.has(before.form)) return false;
    if (negators.has(before.form)) return !(before.form === 'not' && reading.words[i + 1]?.form === 'only');
  }
  return false;
}
