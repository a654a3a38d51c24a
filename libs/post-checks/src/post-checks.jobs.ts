import { defineSchedule } from '#libs/platform';

/** Reads posts back whose turn it is. */
export const postCheckSchedule = defineSchedule({ name: 'posts.check', everyMilliseconds: 60_000 });
