export { RecentTexts, type RecentText } from './recent-texts.queries.js';
export * from './recent-texts.module.js';
export { type Advice } from './similarity-budget.rules.js';
export { WeighWords, type WordsToWeigh, type WornWords } from './weigh-words.js';
