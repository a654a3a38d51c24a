import { queryOptions } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { Follower, LedgerEntry } from '#libs/api-client';

export interface LedgerFilter {
  kind?: string;
  /** The id of what the entries are about. */
  subject?: string;
  /** The id of a member who acted or whom the entries are about. */
  person?: string;
  from?: string;
  until?: string;
  signIns?: boolean;
  /** Words of the kind, of who acted or of what it is about. */
  text?: string;
  /** The kinds that the text names in the reader's language, with commas between them. */
  textKinds?: string;
}

const pageOf = (filter: LedgerFilter, cursor: string | null) => ({
  params: { query: { ...filter, cursor: cursor ?? undefined, limit: 50 } },
});

export const ledgerQuery = (filter: LedgerFilter, cursor: string | null) =>
  asked('get', '/api/ledger', pageOf(filter, cursor));

/** Every kind of fact there may be. */
export const ledgerKindsQuery = asked('get', '/api/ledger/kinds', {}, { staleTime: Infinity });

/** Who follows the ledger, and how each stands. */
export const followersQuery = asked('get', '/api/ledger/followers');

export const retakeEntries = (name: string) =>
  take(client.POST('/api/ledger/followers/{name}/retake', { params: { path: { name } } }));

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
