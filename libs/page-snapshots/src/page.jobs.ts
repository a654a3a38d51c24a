import { defineSchedule } from '#libs/platform';

/** Reads the pages behind links whose turn it is. */
export const pageSchedule = defineSchedule({ name: 'pages.look', everyMilliseconds: 5_000 });
