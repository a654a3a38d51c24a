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
 * What people type for one address, in one form: whoever's address it is in two forms is counted once. Capitals are
 * lowered here before they are looked up, so that no two of these lead to the same account.
 */
export function typedAddress(email: string): string {
  return email.trim().toLowerCase();
}
