import { defineJob } from '#libs/platform';

export class FollowPayload {}

/** Visits every organisation and brings all followers up to date. */
export const followJob = defineJob({
  name: 'ledger.follow',
  payload: FollowPayload,
  key: () => 'ledger.follow',
  attempts: 1,
  everyMilliseconds: 1_000,
});
