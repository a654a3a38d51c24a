export { adverseEventWeights } from './adverse-event-weights.js';
export { adverseEventLexicon, ambiguousNames, knownMedicines, lexicon } from './lexicon.js';
