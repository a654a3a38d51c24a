import type { LedgerEntry } from '#libs/ledger';
import { listOf, say, type Sentence } from '#libs/sentences';
import type { OpenedCase } from './case.queries.js';
import { CASE_STATES } from './case-state.rules.js';
import { CRITERIA } from './criteria.rules.js';
import { criterionWords, stateWords } from './case-words.rules.js';

export interface HistoryLine {
  at: Date;
  by: string | null;
  did: Sentence;
  /** The words of a note. */
  words?: string | undefined;
}

type Names = ReadonlyMap<string, string>;

/** What was done with a case, the oldest first: the ledger's entries about it, notes with their words. */
export function historyOf(found: OpenedCase, entries: readonly LedgerEntry[], names: Names): HistoryLine[] {
  const notes = new Map(found.notes.map((note) => [note.id, note.text]));
  let state = 'open';
  return entries
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .flatMap((entry) => {
      const did = told(entry, state, names);
      if (entry.kind === 'case.changed') state = String(entry.detail.state);
      const by = entry.actorId ? (names.get(entry.actorId) ?? null) : null;
      const words = entry.kind === 'case.noted' ? notes.get(String(entry.detail.noteId)) : undefined;
      return did.map((each) => ({ at: entry.at, by, did: each, words }));
    });
}

function told({ kind, detail }: LedgerEntry, before: string, names: Names): Sentence[] {
  if (kind === 'case.opened') return [say('The case was opened.')];
  if (kind === 'case.noted') return [say('Note:')];
  if (kind === 'case.exported') return [exported(detail)];
  return kind === 'case.changed' ? changed(detail, before, names) : [];
}

function exported({ format, sha256 }: LedgerEntry['detail']): Sentence {
  if (!sha256) return say('Exported.');
  return say('Exported as {format}, SHA-256 {hash}.', { format: formatOf(format), hash: String(sha256) });
}

/** An entry names the state after it whether or not it is another one than before. */
function changed(detail: LedgerEntry['detail'], before: string, names: Names): Sentence[] {
  const filledIn = CRITERIA.filter((criterion) => (detail.filledIn as unknown[]).includes(criterion));
  const state = CASE_STATES.find((each) => each === detail.state && each !== before);
  const did = [
    ...(detail.handedOver ? [assigned(detail.assigneeId, names)] : []),
    ...(filledIn.length > 0
      ? [say('Filled in: {names}.', { names: listOf(filledIn.map((each) => criterionWords[each])) })]
      : []),
    ...(state ? [say('Set to “{state}”.', { state: stateWords[state] })] : []),
  ];
  return did.length > 0 ? did : [say('Saved.')];
}

function assigned(assigneeId: unknown, names: Names): Sentence {
  const name = typeof assigneeId === 'string' ? names.get(assigneeId) : null;
  return name ? say('Given to {name}.', { name }) : say('Given to nobody for now.');
}

const formatOf = (format: unknown): string => (format === 'e2b' ? 'E2B(R3)' : String(format).toUpperCase());
