import { defineSchedule } from '#libs/platform';

/** Finds the followers that nobody has woken although they do not stand at the end of the ledger. */
export const wakeSchedule = defineSchedule({ name: 'ledger.wake', everyMilliseconds: 15 * 60_000 });
