export const CASE_STATES = ['open', 'assessing', 'reported', 'not_an_event'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** From each state, where a safety officer may take a case. A closed one can be taken up again: better twice than never. */
const NEXT: Record<CaseState, readonly CaseState[]> = {
  open: ['assessing', 'reported', 'not_an_event'],
  assessing: ['open', 'reported', 'not_an_event'],
  reported: ['assessing'],
  not_an_event: ['assessing'],
};

export function mayBecome(from: CaseState, to: CaseState): boolean {
  return NEXT[from].includes(to);
}

export function isClosed(state: CaseState): boolean {
  return state === 'reported' || state === 'not_an_event';
}
