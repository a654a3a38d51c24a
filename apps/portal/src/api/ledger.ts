import { request, type Page } from './request.js';

export interface LedgerEntry {
  id: string;
  kind: string;
  at: string;
  actor: { id: string; name: string } | null;
  subject: { kind: string; id: string };
  detail: Record<string, unknown>;
}

export interface LedgerFilter {
  kind?: string;
  subject?: string;
  actor?: string;
}

export const fetchLedger = (filter: LedgerFilter, cursor: string | null) =>
  request<Page<LedgerEntry>>('GET', '/ledger', { query: { ...filter, cursor, limit: 50 } });
