import { defineSchedule } from '#libs/platform';

/** Removes the words of texts that came to nothing long ago. */
export const forgetExcerptsSchedule = defineSchedule({ name: 'excerpts.forget', everyMilliseconds: 3_600_000 });
