import { RECORD_CLASSES, type Retention } from './retention.js';

export const FOR_EVER: Retention = { items: null, drafts: null, suggestions: null };

export function sameRetention(one: Retention, other: Retention): boolean {
  return RECORD_CLASSES.every((name) => one[name] === other[name]);
}

/** How many rows went of what people ask about; the eraser counts by table, and leaves out those where nothing went. */
export interface ErasedCounts {
  versions: number;
  captions: number;
  approvals: number;
  comments: number;
  snapshots: number;
  shares: number;
  /** Texts that members opened elsewhere. */
  opened: number;
  screenings: number;
}

export function countsOf(byTable: Readonly<Record<string, number>>): ErasedCounts {
  const of = (...tables: string[]) => tables.reduce((sum, table) => sum + (byTable[table] ?? 0), 0);
  return {
    versions: of('content_versions'),
    captions: of('captions'),
    approvals: of('approvals', 'approval_step_decisions'),
    comments: of('comments'),
    snapshots: of('page_snapshots'),
    shares: of('shares'),
    opened: of('intents'),
    screenings: of('screenings'),
  };
}
