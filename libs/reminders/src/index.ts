export * from './remind.js';
export { remindSchedule } from './reminder.jobs.js';
export * from './reminders.module.js';
