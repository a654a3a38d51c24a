import type { Verdict } from './guidelines.js';
import { request } from './request.js';

export interface ContentImportOrder {
  source: 'feed' | 'posts';
  url?: string;
  text?: string;
  format?: 'auto' | 'lines' | 'csv' | 'rss' | 'atom' | 'json';
  limit?: number;
  topicId?: string;
  network: string;
  language: string;
}

export interface ContentImportLine {
  line: number;
  title: string;
  outcome: 'imported' | 'duplicate' | 'refused';
  itemId: string | null;
  verdict: Verdict | null;
  problem: string | null;
}

export interface ContentImport {
  lines: ContentImportLine[];
  counts: Record<ContentImportLine['outcome'], number>;
}

export const importContent = (body: ContentImportOrder) => request<ContentImport>('POST', '/content/import', { body });
