import type { RoutedText } from '#libs/guidelines';
import type { CaseState } from './case-state.rules.js';
import type { Criteria } from './criteria.rules.js';

/** A possible adverse event on its way to drug safety. Once open it stays on record whatever becomes of the text. */
export interface SafetyCase {
  id: string;
  /** Counts from 1 in each organisation, for people to say aloud. */
  number: number;
  state: CaseState;
  /** What the words were when they were found: a draft, caption, version or share, or how the words of others came. */
  source: string;
  subjectId: string | null;
  /** The member whose words they were, or who passed on the words of others. */
  reporterId: string | null;
  confidence: RoutedText['confidence'];
  /** When anybody in the company could first know: the clock starts here. */
  awareAt: Date;
  dueAt: Date;
  assigneeId: string | null;
  criteria: Criteria;
  /** The number the case has in the company's own safety database, once it is there. */
  reference: string | null;
  closedAt: Date | null;
  updatedAt: Date;
}
