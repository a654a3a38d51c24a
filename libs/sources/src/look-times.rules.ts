const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A look that has not ended by then is taken for one that never will: another begins. */
export const LOOK_LEASE_MS = 10 * MINUTE_MS;
const SPREAD_MINUTES = 15;
const FEWEST_FAILURES = 5;

/**
 * An hour after the last look and up to a quarter more, by the source's id, so that not everybody asks at once; after
 * failures twice as long each time, up to a day.
 */
export function nextLook(sourceId: string, at: Date, failures: number): Date {
  const spread = (Number.parseInt(sourceId.slice(-4), 16) % SPREAD_MINUTES) * MINUTE_MS;
  const pause = Math.min(HOUR_MS * 2 ** failures, DAY_MS);
  return new Date(at.getTime() + pause + spread);
}

/** Whether a feed failed so long and so often that it is not asked any more: for five days, and five times. */
export function hasFailedForDays(
  { failingSince, failures }: { failingSince: Date; failures: number },
  at: Date,
): boolean {
  return failures >= FEWEST_FAILURES && at.getTime() - failingSince.getTime() >= 5 * DAY_MS;
}
