import type { FollowedEntry } from '#libs/imports';
import type { LookOutcome, SourceEntryRecord } from './source.js';

/** An entry that becomes a draft, and what is to be noted of it. */
export type NewEntry = Extract<FollowedEntry, { entry: unknown }> & { record: SourceEntryRecord };

/** An entry that says something else than when its draft was made, or last followed it. */
export interface ChangedEntry {
  found: Extract<FollowedEntry, { entry: unknown }>;
  before: SourceEntryRecord;
}

export interface SortedEntries {
  fresh: NewEntry[];
  changed: ChangedEntry[];
  /** Those that become no draft now, each noted for the first time. */
  noted: SourceEntryRecord[];
  /** Counts of the new ones, and of all that wait. */
  counts: Omit<LookOutcome, 'changed'>;
}

export interface SortingGround {
  sourceId: string;
  at: Date;
  /** What became of entries of this source before, by key. */
  before: ReadonlyMap<string, SourceEntryRecord>;
  /** Items that came in under an entry's key by an import. */
  items: ReadonlyMap<string, { id: string }>;
  /** Items that came from any source, by what an entry is known by everywhere. */
  elsewhere: ReadonlyMap<string, string>;
  /** How many may become drafts today. */
  left: number;
}

/** What is to be done with each entry of a feed, given the newest first. Each is taken once, whatever feeds it stands in. */
export function sortedOut(found: readonly FollowedEntry[], ground: SortingGround): SortedEntries {
  const sorted: SortedEntries = {
    fresh: [],
    changed: [],
    noted: [],
    counts: { taken: 0, waiting: 0, known: 0, refused: 0 },
  };
  const seen = new Set<string>();
  for (const one of found) {
    if (seen.has(one.key)) continue;
    seen.add(one.key);
    place(one, ground, sorted, seen);
  }
  return sorted;
}

function place(found: FollowedEntry, ground: SortingGround, sorted: SortedEntries, seen: Set<string>): void {
  const before = ground.before.get(found.key);
  const note = (outcome: SourceEntryRecord['outcome'], rest: Partial<SourceEntryRecord> = {}) => {
    if (outcome === 'waiting' || !before) sorted.counts[outcome] += 1;
    if (before?.outcome !== outcome) sorted.noted.push({ ...recordOf(found, ground, outcome), ...rest });
  };
  if (!('entry' in found)) return note('refused', { problem: found.problem });
  if (before?.outcome === 'taken') {
    if (before.hash !== found.hash) sorted.changed.push({ found, before });
    return;
  }
  if (before?.outcome === 'known') return;
  const { identity } = found;
  const itemId = ground.items.get(found.key)?.id ?? (identity ? ground.elsewhere.get(identity) : undefined);
  if (itemId || (identity && seen.has(`identity ${identity}`))) return note('known', { itemId: itemId ?? null });
  if (sorted.fresh.length >= ground.left) return note('waiting');
  if (identity) seen.add(`identity ${identity}`);
  sorted.fresh.push({ ...found, record: recordOf(found, ground, 'taken') });
  sorted.counts.taken += 1;
}

function recordOf(
  found: FollowedEntry,
  { sourceId, at }: SortingGround,
  outcome: SourceEntryRecord['outcome'],
): SourceEntryRecord {
  const entry = 'entry' in found ? found : null;
  return {
    sourceId,
    entryKey: found.key,
    identity: entry?.identity ?? null,
    title: found.title,
    linkUrl: entry?.entry.linkUrl ?? null,
    outcome,
    itemId: null,
    hash: entry?.hash ?? null,
    revision: 0,
    problem: null,
    pictureProblem: null,
    change: null,
    changedAt: null,
    seenAt: at,
  };
}
