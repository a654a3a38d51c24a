import { client, take } from './client.js';

export type { LedgerEntry } from '#libs/api-client';

export interface LedgerFilter {
  kind?: string;
  /** The id of what the entries are about. */
  subject?: string;
}

export const fetchLedger = (filter: LedgerFilter, cursor: string | null) =>
  take(client.GET('/api/ledger', { params: { query: { ...filter, cursor: cursor ?? undefined, limit: 50 } } }));
