import { defineSchedule } from '#libs/platform';

/** Forgets the tokens of links that open nothing any more. */
export const forgetLinksSchedule = defineSchedule({ name: 'sign-in.forget-links', everyMilliseconds: 5 * 60_000 });
