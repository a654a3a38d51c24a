export { accountWeights } from './account-weights.js';
export { adverseEventWeights } from './adverse-event-weights.js';
export { adverseEventWordWeights } from './adverse-event-word-weights.js';
export {
  accountHints,
  accountLexicon,
  adverseEventLexicon,
  ambiguousNames,
  knownMedicines,
  lexicon,
  oftenMisspeltNames,
} from './lexicon.js';
export { mannerWeights } from './manner-weights.js';
export { packedTerms, termsOf } from './term-lists.js';
