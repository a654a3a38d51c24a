/** A moment as answers write it: ISO 8601 in UTC; null of one that has not come. */
export function iso(date: Date | null): string | null {
  return date && date.toISOString();
}
