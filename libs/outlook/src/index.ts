export * from './outlook.module.js';
export { ShareOutlooks } from './share-outlook.queries.js';
export { NOT_AGAIN, NOTHING_AHEAD, WAITS, type NotAgain, type ShareOutlook, type Wait } from './share-outlook.js';
