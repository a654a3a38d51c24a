import { defineSchedule } from '#libs/platform';

/** Looks at the feeds whose turn it is. */
export const lookSchedule = defineSchedule({ name: 'sources.look', everyMilliseconds: 60_000 });
