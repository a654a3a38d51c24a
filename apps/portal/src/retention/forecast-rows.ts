import type { Erasure, ErasureForecast } from './calls.js';

/** In the order they are read: the records, what goes with them, and what stays. */
const KINDS = [
  'items',
  'drafts',
  'suggestions',
  'versions',
  'shares',
  'comments',
  'certificates',
  'held',
  'busy',
] as const satisfies (keyof Erasure)[];
type Kind = (typeof KINDS)[number];

export interface ForecastRow {
  kind: Kind;
  now: number;
  soon: number;
}

/** A row for each kind of which there is any. */
export function rowsOf({ now, soon }: Pick<ErasureForecast, 'now' | 'soon'>): ForecastRow[] {
  return KINDS.map((kind) => ({ kind, now: now[kind], soon: soon[kind] })).filter((row) => row.now + row.soon > 0);
}

/** Whether any record goes, now or soon. */
export function takesAny({ now, soon }: Pick<ErasureForecast, 'now' | 'soon'>): boolean {
  return [now, soon].some(({ items, drafts, suggestions }) => items + drafts + suggestions > 0);
}
