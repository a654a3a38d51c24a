export { ChooseSharingTimes } from './choose-sharing-times.js';
export * from './free-time.rules.js';
export { isLate, whenLate, type WhenLate } from './late.rules.js';
export * from './publishing-times.module.js';
export * from './schedule.rules.js';
export * from './sharing-times.facts.js';
export * from './sharing-times.js';
export { isApart, MOST_SPREAD_DAYS, spreadTime, stretchOf } from './spread.rules.js';
export { SharingTimesRepository } from './sharing-times.repository.js';
