/** @throws Error that names the date that is none, or a period that ends before it begins. */
export function readDates(from?: string, to?: string): { from: Date | null; until: Date | null } {
  const first = from === undefined ? null : dayOf('--from', from);
  const last = to === undefined ? null : dayOf('--to', to);
  if (first && last && last < first) throw new Error('--to must not be before --from.');
  return { from: first, until: last && new Date(last.getTime() + 24 * 3_600_000) };
}

function dayOf(option: string, text: string): Date {
  const day = new Date(`${text}T00:00:00.000Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new Error(`${option} must be a date such as 2026-03-31.`);
  }
  return day;
}
