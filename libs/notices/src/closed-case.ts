import type { LedgerEntry } from '#libs/ledger';
import { caseChanged } from '#libs/safety';

/** The case that a change closed, if it did: nobody need look after it any more. */
export function closedCase(entry: LedgerEntry): string[] {
  return caseChanged
    .among([entry])
    .filter(({ detail }) => detail.state === 'reported' || detail.state === 'not_an_event')
    .map(({ subjectId }) => subjectId);
}
