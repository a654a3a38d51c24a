import { defineSchedule } from '#libs/platform';

/** Removes what the second reader quoted of texts long ago. */
export const forgetRemarksSchedule = defineSchedule({ name: 'second-reader.forget', everyMilliseconds: 3_600_000 });
