import type { OpenedCase } from './case.queries.js';
import { missingCriteria } from './criteria.rules.js';

/**
 * A case in a structured form for a safety database. The four elements carry their E2B(R3) section where there is one
 * (ICH E2B(R3) data elements: C.2 primary source, D patient, E reaction, G drug); it is not itself an E2B message.
 */
export function caseForm(found: OpenedCase, organisation: string) {
  return {
    format: 'vouchsafe.safety-case',
    formatVersion: 1,
    organisation,
    case: {
      id: found.id,
      number: found.number,
      state: found.state,
      confidence: found.confidence,
      firstAwareAt: found.awareAt.toISOString(),
      reportBy: found.dueAt.toISOString(),
      closedAt: found.closedAt?.toISOString() ?? null,
      safetyDatabaseReference: found.reference,
    },
    minimumCriteria: {
      reporter: { e2b: 'C.2', value: found.criteria.reporter },
      patient: { e2b: 'D', value: found.criteria.patient },
      product: { e2b: 'G', value: found.criteria.product },
      reaction: { e2b: 'E', value: found.criteria.reaction },
      toFollowUp: missingCriteria(found.criteria),
    },
    source: {
      kind: found.source,
      subjectId: found.subjectId,
      reporterMemberId: found.reporterId,
      verbatim: found.texts.map(({ text, at, screeningId, origin }) => ({
        screenedAt: at.toISOString(),
        screeningId,
        text,
        ...(origin ?? {}),
      })),
    },
    notes: found.notes.map(({ author, text, at }) => ({ at: at.toISOString(), by: author.name, text })),
  };
}
