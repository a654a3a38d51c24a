/** So long a try may take; a worker that died in it has lost it by then. */
export const TRY_LEASE_MS = 60_000;

/** Tries that came to nothing before the member is asked instead. */
export const MOST_TRIES = 6;

const FIRST_PAUSE_MS = 30_000;
const LIMIT_PAUSE_MS = 15 * 60_000;
const LIMIT_SPREAD_MS = 5 * 60_000;

/** Who could delete a post by hand is not kept from it for longer than that by a network that takes no calls. */
const LONGEST_SILENCE_MS = 15 * 60_000;

/** Between being asked and reminded, and from one reminder to the next. */
export const REMIND_AFTER_MS = 24 * 3_600_000;
export const MOST_REMINDERS = 3;

/** When the network is tried again. @param jitter a number from 0 to 1 that spreads what would happen at one moment. */
export function nextTry(
  { until, limited, tries }: { until: Date | null; limited: boolean; tries: number },
  now: Date,
  jitter: number,
): Date {
  if (until) return new Date(until.getTime() + jitter * 60_000);
  if (limited) return new Date(now.getTime() + LIMIT_PAUSE_MS + jitter * LIMIT_SPREAD_MS);
  return new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1) * (1 + jitter / 4));
}

/** Whether the next try is so far off that the post's member is asked meanwhile. */
export function isLongWait(nextAt: Date, now: Date): boolean {
  return nextAt.getTime() - now.getTime() >= LONGEST_SILENCE_MS;
}
