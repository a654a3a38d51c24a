import { defineSchedule } from '#libs/platform';

/** Asks the networks for the figures of the shares whose turn it is. */
export const measureSchedule = defineSchedule({ name: 'reach.measure', everyMilliseconds: 5 * 60_000 });
