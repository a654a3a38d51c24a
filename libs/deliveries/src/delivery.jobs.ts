import { defineSchedule } from '#libs/platform';

/** Sends what is due. */
export const sendSchedule = defineSchedule({ name: 'deliveries.send', everyMilliseconds: 1_000 });

/** Removes what was sent long ago. */
export const forgetSchedule = defineSchedule({ name: 'deliveries.forget', everyMilliseconds: 3_600_000 });
