/** A version is out by then, however late its month's was. */
const YOUNGEST_MONTHS = 2;
/** Each lives at least twelve months. */
const OLDEST_MONTHS = 10;

/** Versions (YYYYMM) that LinkedIn answers at that time unless it has left them out, newest first. */
export function versionsToTry(now: Date): string[] {
  return Array.from({ length: OLDEST_MONTHS - YOUNGEST_MONTHS + 1 }, (_, index) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - YOUNGEST_MONTHS - index));
    return month.toISOString().slice(0, 7).replace('-', '');
  });
}
