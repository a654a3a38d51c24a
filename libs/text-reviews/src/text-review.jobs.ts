import { defineSchedule } from '#libs/platform';

/** Seals the texts that a version before, or a backup of it, kept in clear. */
export const sealTextsSchedule = defineSchedule({ name: 'text-reviews.seal', everyMilliseconds: 60_000 });
