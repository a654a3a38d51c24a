import type { QueryClient } from '@tanstack/react-query';
import type { Run } from './bulk-run.js';

export interface Bulk {
  chosen: ReadonlySet<string>;
  /** The last one, with what came of it; null once it is put away. */
  run: Run | null;
}

/** Holds what is selected for longer than a screen stands. Boxes follow a click at once, so it tells of changes at once. */
export class BulkStore {
  private bulk: Bulk = { chosen: new Set(), run: null };
  private readonly listeners = new Set<() => void>();

  readonly get = (): Bulk => this.bulk;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: (bulk: Bulk) => Partial<Bulk>): void {
    this.bulk = { ...this.bulk, ...change(this.bulk) };
    for (const listener of this.listeners) listener();
  }

  /** Whether a screen shows it. */
  get isShown(): boolean {
    return this.listeners.size > 0;
  }
}

const KEY = ['library-bulk'];

/** It stands beside what the server answered, so that it goes when somebody signs out. */
export function bulkStoreOf(client: QueryClient): BulkStore {
  const kept = client.getQueryData<BulkStore>(KEY);
  if (kept) return kept;
  const store = new BulkStore();
  client.setQueryDefaults(KEY, { gcTime: Infinity });
  client.setQueryData(KEY, store);
  return store;
}
