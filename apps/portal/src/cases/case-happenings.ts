import type { LedgerEntry } from '../api/ledger.js';
import type { SafetyCase, SafetyCaseState, SafetyCriterion } from '../api/safety.js';

interface Person {
  id: string;
  name: string;
}

export type CaseStep =
  | { what: 'state'; to: SafetyCaseState }
  /** Null: it waits for somebody again. */
  | { what: 'assignee'; id: string | null }
  | { what: 'filledIn'; criteria: SafetyCriterion[] }
  | { what: 'touched' };

export type Happening =
  | { is: 'opened'; at: string }
  | { is: 'reworded'; at: string; times: number }
  | { is: 'noted'; at: string; by: Person; id: string; text: string }
  | { is: 'exported'; at: string; by: Person | null; id: string }
  | { is: 'changed'; at: string; by: Person | null; id: string; steps: CaseStep[] };

/** What happened to a case, the oldest first: from the ledger's entries about it (in any order), its notes and its texts. */
export function happeningsOf(
  found: Pick<SafetyCase, 'awareAt' | 'notes'> & { texts: { at: string }[] },
  entries: LedgerEntry[],
): Happening[] {
  const all: Happening[] = [
    { is: 'opened', at: found.awareAt },
    ...found.texts.slice(1).map(({ at }) => ({ is: 'reworded' as const, at, times: 1 })),
    ...found.notes.map(({ id, at, author, text }) => ({ is: 'noted' as const, id, at, by: author, text })),
    ...entries
      .filter(({ kind }) => kind === 'case.exported')
      .map(({ id, at, actor }) => ({ is: 'exported' as const, id, at, by: actor })),
    ...changesOf(entries),
  ];
  const ordered = all.slice(1).toSorted((a, b) => a.at.localeCompare(b.at));
  return [...all.slice(0, 1), ...ordered].reduce<Happening[]>((before, next) => {
    const last = before.at(-1);
    if (next.is !== 'reworded' || last?.is !== 'reworded') return [...before, next];
    return [...before.slice(0, -1), { ...next, times: last.times + 1 }];
  }, []);
}

function changesOf(entries: LedgerEntry[]): Happening[] {
  let state = 'open';
  let assigneeId: unknown = null;
  return entries
    .filter(({ kind }) => kind === 'case.changed')
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
    .map(({ id, at, actor, detail }) => {
      const steps: CaseStep[] = [];
      if (detail.assigneeId !== assigneeId) steps.push({ what: 'assignee', id: detail.assigneeId as string | null });
      if (detail.state !== state) steps.push({ what: 'state', to: detail.state as SafetyCaseState });
      const criteria = (detail.filledIn ?? []) as SafetyCriterion[];
      if (criteria.length > 0) steps.push({ what: 'filledIn', criteria });
      state = detail.state as string;
      assigneeId = detail.assigneeId;
      return { is: 'changed', id, at, by: actor, steps: steps.length > 0 ? steps : [{ what: 'touched' }] };
    });
}
