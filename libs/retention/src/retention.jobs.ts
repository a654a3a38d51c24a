import { defineSchedule } from '#libs/platform';

/** Erases records whose time is over. */
export const eraseRecordsSchedule = defineSchedule({ name: 'retention.erase', everyMilliseconds: 3_600_000 });
