export { ResealAll, type Remaining, type Resealed } from './reseal-all.js';
export { answerContext } from './sealed-columns.js';
export * from './seals.module.js';
