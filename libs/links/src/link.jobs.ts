import { defineJob } from '#libs/platform';

export class EnterCountsPayload {}

/** Visits every organisation and enters the clicks counted since last time into its ledger. */
export const enterCountsJob = defineJob({
  name: 'links.enter_counts',
  payload: EnterCountsPayload,
  key: () => 'links.enter_counts',
  attempts: 1,
  everyMilliseconds: 2_000,
});
