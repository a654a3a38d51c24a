import type { LedgerFilter } from '../api/ledger.js';
import { instantOf } from '../when/zoned-time.js';

/** What the address says of the ledger; days are the reader's own. */
export interface LedgerSearch {
  kind?: string;
  subject?: string;
  person?: string;
  from?: string;
  to?: string;
  signIns?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter that an address means: days as moments of the reader's zone, the last one whole. */
export function filterOf({ from, to, signIns, ...rest }: LedgerSearch, zone: string): LedgerFilter {
  return {
    ...rest,
    from: startOf(from, zone),
    until: startOf(to && nextDay(to), zone),
    signIns: signIns === 'true',
  };
}

function startOf(day: string | undefined, zone: string): string | undefined {
  if (!day || !isDay(day)) return undefined;
  return instantOf(`${day}T00:00`, zone).toISOString();
}

const isDay = (day: string) => DAY.test(day) && !Number.isNaN(Date.parse(day));

function nextDay(day: string): string | undefined {
  return isDay(day) ? new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) : undefined;
}

/** Where the same entries are as a file. */
export function csvAddress(filter: LedgerFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return `/api/ledger/csv?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
