export { confidences, hitOfSpan, hitOfWords, type Confidence, type Hit } from './hits.js';
export { linearPattern, type LinearPattern } from './linear-pattern.js';
export { isNegated } from './negation.rules.js';
export { fold, originalSpan } from './normalise.js';
export { read } from './read-text.js';
export { PatternError, TextTooLargeError } from './reading.errors.js';
export { wordAt, type Reading, type Span, type Word } from './reading.js';
export { TermAutomaton, wordsOfTerm, type TermStyle } from './terms.js';
export { formOf, FormMemory } from './vocabulary.js';
