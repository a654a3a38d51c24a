import { defineSchedule } from '#libs/platform';

/** Looks at who may decide on what waits for approvals. */
export const waitsSchedule = defineSchedule({ name: 'approvals.waits', everyMilliseconds: 900_000 });
