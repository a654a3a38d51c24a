import type { LedgerFilter } from '../api/ledger.js';
import { instantOf } from '../when/zoned-time.js';

/** What the address says of the ledger; days are the reader's own. */
export interface LedgerSearch {
  text?: string;
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

/** Which kinds a text names, all its words in the words of the kind; nothing where it names none. */
export function kindsNamed(text: string | undefined, kinds: readonly { kind: string; name: string }[]) {
  const words = folded(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return undefined;
  const named = kinds.filter(({ name }) => words.every((word) => folded(name).includes(word)));
  return named.length > 0 ? named.map(({ kind }) => kind).join(',') : undefined;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Where the same entries are as a file. */
export function fileAddress(format: 'csv' | 'json', filter: LedgerFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return `/api/ledger/${format}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
