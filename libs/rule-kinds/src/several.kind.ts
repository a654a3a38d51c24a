import { say } from '#libs/sentences';
import { condition, number, oneOf, whereFound, type FieldCheck, type Match, type RuleKind } from '#libs/conditions';
import type { Hit, Reading } from '#libs/reading';
import { sentenceOf } from './nearness.js';

interface Stated {
  several: Match;
  /** So many that say different words. */
  atLeast: number;
  within: 'sentence' | 'neighbours' | 'text';
}

const two: FieldCheck = (value, around) =>
  number(value, around) === undefined && (value as number) >= 2 ? undefined : say('must be a number from 2 up');

const sentencesApart = { sentence: 0, neighbours: 1, text: Infinity };

/** One condition that finds several different things near each other: a list of promises, where one alone may be nothing. */
export const severalKind: RuleKind<Stated> = {
  field: 'several',
  check(written) {
    written.needs('several', condition);
    written.needs('atLeast', two);
    written.needs('within', oneOf(Object.keys(sentencesApart)));
  },
  build({ several, atLeast, within }, ground) {
    const part = ground.condition(several);
    return whereFound((of) => together(of.reading, part.hits(of) ?? [], atLeast, sentencesApart[within]), part.could);
  },
};

/** The first hit, up to the last that it takes, wherever so many different ones stand close enough. */
function together(reading: Reading, hits: readonly Hit[], atLeast: number, apart: number): Hit[] {
  if (hits.length < atLeast) return [];
  const inOrder = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  const found: Hit[] = [];
  for (let i = 0; i < inOrder.length; i++) {
    const first = inOrder[i] as Hit;
    const said = new Set<string>();
    let last = first;
    let end = i;
    for (let k = i; k < inOrder.length && said.size < atLeast; k++) {
      const hit = inOrder[k] as Hit;
      if (sentenceOf(reading, hit.from) - sentenceOf(reading, first.from) > apart) break;
      if (k > i && hit.from <= last.to) continue;
      said.add(formsOf(reading, hit));
      last = hit;
      end = k;
    }
    if (said.size < atLeast) continue;
    found.push({ start: first.start, end: last.end, from: first.from, to: last.to });
    i = end;
  }
  return found;
}

const formsOf = (reading: Reading, { from, to }: Hit): string =>
  reading.words
    .slice(from, to + 1)
    .map((word) => word.form)
    .join(' ');
