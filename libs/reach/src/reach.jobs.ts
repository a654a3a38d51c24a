import { defineJob } from '#libs/platform';

export class MeasurePayload {}

/** Visits every organisation and asks the networks for the figures of the shares whose turn it is. */
export const measureJob = defineJob({
  name: 'reach.measure',
  payload: MeasurePayload,
  key: () => 'reach.measure',
  attempts: 1,
  everyMilliseconds: 5 * 60_000,
});
