export const VERSION_STATES = [
  'draft',
  'in_review',
  'taken_out',
  'approved',
  'expired',
  'superseded',
  'sent_back',
  'rejected',
  'retired',
  'recalled',
] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** What is known of a version and its item, to tell what became of it. */
export interface VersionTraces {
  itemState: 'draft' | 'in_review' | 'approved' | 'sent_back' | 'retired' | 'recalled';
  /** Whether it is the item's newest. */
  isNewest: boolean;
  submittedAt: Date | null;
  decision: 'approved' | 'sent_back' | 'rejected' | null;
  /** When a later version was approved. */
  replacedAt: Date | null;
  /** When the item was retired or recalled. */
  endedAt: Date | null;
  expiresAt: Date | null;
}

/** What became of a version, and since when nothing of an approved one is shared any more; null while it can be. */
export function versionStanding(version: VersionTraces, now: Date): { state: VersionState; until: Date | null } {
  const { decision, itemState, isNewest, submittedAt, replacedAt, endedAt, expiresAt } = version;
  if (decision === 'sent_back' || decision === 'rejected') return { state: decision, until: null };
  if (decision === 'approved') {
    const replaced = replacedAt && { state: 'superseded' as const, until: replacedAt };
    const expired = expiresAt !== null && expiresAt <= now ? { state: 'expired' as const, until: expiresAt } : null;
    // A recall takes back everything that was ever shared of the item.
    if (itemState === 'recalled') return { state: 'recalled', until: replaced?.until ?? endedAt };
    if (replaced) return replaced;
    if (itemState === 'retired') return { state: 'retired', until: endedAt };
    // An approval asked for later was refused, or its page changed.
    if (itemState === 'sent_back' && isNewest) return { state: 'sent_back', until: null };
    return expired ?? { state: 'approved', until: null };
  }
  if (!isNewest) return { state: 'taken_out', until: null };
  if (itemState === 'retired' || itemState === 'recalled') return { state: itemState, until: null };
  return { state: submittedAt ? 'in_review' : 'draft', until: null };
}
