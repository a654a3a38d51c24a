import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { ClickToKeep, RequestToKeep } from '../src/click-record.js';

/** A click as it is journaled. */
export function aClick(request: Partial<RequestToKeep> = {}): ClickToKeep {
  return {
    ids: '\x07'.repeat(32),
    at: Date.UTC(2026, 10, 2, 12),
    visitor: 'a'.repeat(16),
    request: {
      method: 'GET',
      userAgent: 'curl/8.5.0',
      acceptLanguage: 'en',
      secFetchMode: '',
      purpose: '',
      referrer: '',
      sessionHash: null,
      ...request,
    },
  };
}

/** Lets every process that writes to a journal look as if it had ended long ago. */
export function leaveBehind(journal: string): void {
  const longAgo = Date.now() / 1_000 - 3_600;
  for (const name of readdirSync(journal)) utimesSync(join(journal, name), longAgo, longAgo);
}
