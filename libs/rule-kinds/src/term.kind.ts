import { listName, oneOrMore, type RuleKind } from '#libs/conditions';
import { checkCounting, termsCondition, type Counting } from './counted-hits.js';

/** A term of a named list of the pack or of the lexicon; the name alone says the same. */
export const termKind: RuleKind<Counting & { term: string | string[] }> = {
  field: 'term',
  check(written) {
    written.needs('term', oneOrMore(listName));
    checkCounting(written);
  },
  build: (stated, ground) =>
    termsCondition(
      [stated.term].flat().map((name) => ground.set(name)),
      stated,
      ground,
    ),
};
