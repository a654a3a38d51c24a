import type { LedgerEntry as Entry } from '#libs/ledger';
import type { SubjectName } from '#libs/search';
import type { LedgerEntry } from './ledger.dto.js';

const UNNAMED: SubjectName = { title: null, gone: false, opens: null };

/** An entry with names, which the ledger itself does not hold; a member who is no more has none. */
export function presentEntry(
  entry: Entry,
  names: ReadonlyMap<string, string>,
  subjects: ReadonlyMap<string, SubjectName>,
): LedgerEntry {
  const { id, kind, at, actorId, subjectKind, subjectId, detail } = entry;
  return {
    id,
    kind,
    at: at.toISOString(),
    actor: actorId ? { id: actorId, name: names.get(actorId) ?? '' } : null,
    subject: { kind: subjectKind, id: subjectId, ...(subjects.get(subjectId) ?? UNNAMED) },
    detail,
  };
}
