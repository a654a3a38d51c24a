export { DecideSuggestion } from './decide-suggestion.js';
export { MakeSuggestion, type SuggestionOrder } from './make-suggestion.js';
export { SUGGESTION_LIMITS, SUGGESTION_STATES, type SuggestionState, type SuggestionView } from './suggestion.js';
export * from './suggestion.facts.js';
export { SuggestionQueries } from './suggestion.queries.js';
export * from './suggestions.module.js';
export { TakeBackSuggestion } from './take-back-suggestion.js';
