import { queryOptions } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { LedgerEntry } from '#libs/api-client';

export interface LedgerFilter {
  kind?: string;
  /** The id of what the entries are about. */
  subject?: string;
}

const pageOf = (filter: LedgerFilter, cursor: string | null) => ({
  params: { query: { ...filter, cursor: cursor ?? undefined, limit: 50 } },
});

export const ledgerQuery = (filter: LedgerFilter, cursor: string | null) =>
  asked('get', '/api/ledger', pageOf(filter, cursor));

/** Every entry about one thing, however many pages they fill. */
export const wholeLedgerQuery = (subject: string) =>
  queryOptions({
    queryKey: [...ledgerQuery({ subject }, null).queryKey, 'whole'],
    queryFn: async ({ signal }) => {
      const entries: LedgerEntry[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: LedgerEntry[]; nextCursor: string | null } = await take(
          client.GET('/api/ledger', { ...pageOf({ subject }, cursor), signal }),
        );
        entries.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return entries;
    },
  });
