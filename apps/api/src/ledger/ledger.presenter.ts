import type { LedgerEntry as Entry } from '#libs/ledger';
import type { LedgerEntry } from './ledger.dto.js';

/** An entry with its actor's name, which the ledger itself does not hold; a member who is no more has none. */
export function presentEntry(entry: Entry, names: ReadonlyMap<string, string>): LedgerEntry {
  const { id, kind, at, actorId, subjectKind, subjectId, detail } = entry;
  return {
    id,
    kind,
    at: at.toISOString(),
    actor: actorId ? { id: actorId, name: names.get(actorId) ?? '' } : null,
    subject: { kind: subjectKind, id: subjectId },
    detail,
  };
}
