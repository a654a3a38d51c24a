export { AnswerIntent } from './answer-intent.js';
export { ChangeIntentSettings } from './change-intent-settings.js';
export * from './intent.facts.js';
export { INTENT_ANSWERS, type IntentAnswer } from './intent.js';
export { IntentQueries, type IntentTotals, type IntentView } from './intent.queries.js';
export * from './intents.module.js';
export { OpenIntent, type IntentOrder, type OpenedIntent } from './open-intent.js';
export { RecallIntents } from './recall-intents.js';
