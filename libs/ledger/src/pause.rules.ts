const FIRST_SECONDS = 1;
const LONGEST_SECONDS = 300;

/** After so many failures in a row, which is after some four minutes, the entry that fails is set aside. */
export const SET_ASIDE_AFTER = 8;

/** Why something failed, in one line that is kept and shown to who looks after it. */
export function plainReason(error: Error): string {
  return error.message.split('\n')[0]!.slice(0, 500);
}

/** How long a follower that has failed so many times in a row waits, in seconds: twice as long each time, to five minutes. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_SECONDS * 2 ** Math.max(0, failures - 1), LONGEST_SECONDS);
}
