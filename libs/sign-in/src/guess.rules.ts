import { tidyAddress } from '#libs/kernel';

const [HOUR_S, DAY_S] = [3_600, 86_400];

/** From which guess on each is followed by a pause, twice as long each time; and for how long guesses are remembered. */
export interface GuessRule {
  /** As many are followed by none, less one: the last of these is followed by a second. */
  free: number;
  longestSeconds: number;
  forgottenSeconds: number;
}

/**
 * Of one account, over all places: some 110 guesses a day at most. Those on a device that the account was signed in with
 * are counted apart by the same rule, so that nobody's guesses elsewhere keep its owner waiting.
 */
export const ACCOUNT_RULE: GuessRule = { free: 5, longestSeconds: 15 * 60, forgottenSeconds: DAY_S };

/**
 * Of one place, by the accounts that were tried there in vain. Many people may stand behind it, so its pauses are short,
 * and whoever comes with a device they know is not asked to wait for the others.
 */
export const PLACE_RULE: GuessRule = { free: 20, longestSeconds: 60, forgottenSeconds: HOUR_S };

/** From this guess on the person concerned is told. */
export const TOLD_FROM = 10;

/**
 * What people type for one address: the tidy form by which it is counted, and the forms under which it is looked up, for
 * before addresses were tidied some were kept as they were typed.
 */
export function typedAddress(email: string): { account: string; forms: string[] } {
  const account = tidyAddress(email).toLowerCase();
  return { account, forms: [...new Set([account, email.trim().toLowerCase()])] };
}
