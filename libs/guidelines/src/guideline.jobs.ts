import { defineSchedule } from '#libs/platform';

/** Seals the words that screenings of earlier versions, or of a backup, hold in clear. */
export const sealFindingsSchedule = defineSchedule({ name: 'guidelines.seal', everyMilliseconds: 60_000 });
