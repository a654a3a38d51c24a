const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SPREAD_MINUTES = 60;

/** A look that has not ended by then is taken for one that never will. */
export const LOOK_LEASE_MS = MINUTE_MS;
/** Before a share goes out, what was looked at within this is not looked at again. */
export const FRESH_MS = HOUR_MS;
/** Somebody who asks is answered with what was read within this. */
export const JUST_NOW_MS = 10_000;
/** After so many tries in a row that failed people are told, once. */
export const TOLD_AFTER = 3;

/** While it waits for its review only a failed look is repeated, and not for ever. */
export function nextLook(state: 'review' | 'live', versionId: string, at: Date, failures: number): Date | null {
  if (failures > 0 && failures < TOLD_AFTER) {
    return new Date(at.getTime() + (state === 'review' ? 5 * MINUTE_MS : HOUR_MS) * failures);
  }
  if (state === 'review') return null;
  const spread = (Number.parseInt(versionId.slice(-4), 16) % SPREAD_MINUTES) * MINUTE_MS;
  return new Date(at.getTime() + DAY_MS + spread);
}
