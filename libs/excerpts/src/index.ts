export { Excerpts, type Repeated, type RepeatedWords } from './excerpts.js';
export { ForgetExcerpts } from './forget-excerpts.js';
export { forgetExcerptsSchedule } from './excerpt.jobs.js';
export * from './excerpts.module.js';
export { RETENTIONS, type Retention } from './retention.rules.js';
