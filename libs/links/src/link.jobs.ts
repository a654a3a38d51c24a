import { defineSchedule } from '#libs/platform';

/** Enters the clicks counted since last time into the ledgers. */
export const enterCountsSchedule = defineSchedule({ name: 'links.enter_counts', everyMilliseconds: 2_000 });
