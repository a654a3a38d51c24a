import { defineSchedule } from '#libs/platform';

/** Makes the digests whose moment is near. */
export const digestSchedule = defineSchedule({ name: 'digests.compose', everyMilliseconds: 30_000 });
