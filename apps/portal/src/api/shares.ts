import type { Node } from './auth.js';
import { request, type Page } from './request.js';

export type ShareState = 'scheduled' | 'publishing' | 'published' | 'unknown' | 'failed' | 'held' | 'withdrawn';

export interface Share {
  id: string;
  item: { id: string; title: string; imageUrl: string | null };
  network: string;
  node: Node;
  text: string;
  state: ShareState;
  stateDetail: { code: string; message: string } | null;
  createdAt: string;
  schedule: { localTime: string; timeZone: string; at: string } | null;
  publishedAt: string | null;
  permalink: string | null;
  link: { url: string; code: string } | null;
  clicks: { human: number; preview: number; bot: number; suspect: number; asOf: string | null } | null;
  measurements: { metric: string; value: number; provenance: string; measuredAt: string }[];
  member: { id: string; name: string };
}

export interface ShareOrder {
  versionId: string;
  captionId: string;
  network: string;
  text: string;
  node?: Node;
  schedule?: { localTime: string; timeZone: string };
}

export const createShare = (body: ShareOrder, idempotencyKey: string) =>
  request<Share>('POST', '/shares', { body, idempotencyKey });

export interface ShareFilter {
  mine: boolean;
  state?: string;
  itemId?: string;
}

export const fetchShares = (filter: ShareFilter, cursor: string | null) =>
  request<Page<Share>>('GET', '/shares', { query: { ...filter, cursor, limit: 30 } });

export const fetchShare = (id: string) => request<Share>('GET', `/shares/${id}`);

export const cancelShare = (id: string) => request<Share>('POST', `/shares/${id}/cancel`);

export type Resolution = { outcome: 'live'; permalink?: string } | { outcome: 'not_live'; again: boolean };

export const resolveShare = (id: string, body: Resolution) => request<Share>('POST', `/shares/${id}/resolve`, { body });

export const rescheduleShare = (id: string, schedule: { localTime: string; timeZone: string }) =>
  request<Share>('POST', `/shares/${id}/reschedule`, { body: { schedule } });
