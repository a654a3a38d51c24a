export { adverseEventWeights } from './adverse-event-weights.js';
export { adverseEventWordWeights } from './adverse-event-word-weights.js';
export {
  accountLexicon,
  adverseEventLexicon,
  ambiguousNames,
  knownMedicines,
  lexicon,
  oftenMisspeltNames,
} from './lexicon.js';
