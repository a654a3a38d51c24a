import { defineSchedule } from '#libs/platform';

/** Goes on with what was recalled and is not done with. */
export const recallSchedule = defineSchedule({ name: 'recalls.carry_out', everyMilliseconds: 1_000 });
