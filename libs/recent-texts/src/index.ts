export { RecentTexts, type RecentText } from './recent-texts.queries.js';
export * from './recent-texts.module.js';
