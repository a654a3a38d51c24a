export { adverseEventWeights } from './adverse-event-weights.js';
export {
  accountLexicon,
  adverseEventLexicon,
  ambiguousNames,
  knownMedicines,
  lexicon,
  oftenMisspeltNames,
} from './lexicon.js';
