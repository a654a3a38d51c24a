import { missingCriteria, type ListedCase, type OpenedCase } from '#libs/safety';
import type { EditedFields } from '../edits/edited.dto.js';
import type { SafetyCase, SafetyCaseSummary } from './safety.dto.js';

export function presentCaseSummary(found: ListedCase): Omit<SafetyCaseSummary, keyof EditedFields> {
  return {
    id: found.id,
    number: found.number,
    state: found.state,
    confidence: found.confidence,
    source: found.source,
    awareAt: found.awareAt.toISOString(),
    dueAt: found.dueAt.toISOString(),
    overdue: found.overdue,
    reporter: found.reporter,
    assignee: found.assignee,
    criteria: found.criteria,
    missing: missingCriteria(found.criteria),
    reference: found.reference,
    closedAt: found.closedAt?.toISOString() ?? null,
  };
}

export function presentCase(found: OpenedCase): Omit<SafetyCase, keyof EditedFields> {
  return {
    ...presentCaseSummary(found),
    texts: found.texts.map(({ screeningId, text, at, origin }) => ({
      screeningId,
      text,
      at: at.toISOString(),
      network: origin?.network ?? null,
      url: origin?.url ?? null,
      receivedAt: origin?.receivedAt ?? null,
    })),
    notes: found.notes.map(({ id, author, text, at }) => ({ id, author, text, at: at.toISOString() })),
  };
}
