/**
 * Hours from first awareness to the report to drug safety, unless the organisation's own procedure says otherwise.
 * Companies commonly allow one day; authorities count their 15 and 90 days from the same moment.
 */
export const DEFAULT_HOURS = 24;

export function dueAt(awareAt: Date, hours: number): Date {
  return new Date(awareAt.getTime() + hours * 3_600_000);
}

/** Texts by one member within this time about one thing, or with the same words, are one case and not many. */
export const SAME_CASE_HOURS = 24;
