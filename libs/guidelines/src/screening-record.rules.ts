import { firstOf } from '#libs/kernel';
import type { Finding, Screening, ScreeningContext, Verdict } from '#libs/screener';

export const SUBJECT_KINDS = ['caption', 'version', 'share', 'draft', 'inbound'] as const;
/**
 * What was screened: a caption, the words around a version's captions, a member's own share, a text being written, or
 * what others wrote to us.
 */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A finding as it is kept: what explains the decision years later, and of the text nothing but the excerpt. */
export type RecordedFinding = Omit<Finding, 'fixes' | 'details'> & { details?: Record<string, boolean> };

export interface ScreeningRecord {
  id: string;
  subjectKind: SubjectKind;
  subjectId: string | null;
  memberId: string;
  textHash: string;
  verdict: Verdict;
  route: boolean;
  packs: Screening['packs'];
  context: ScreeningContext & { language?: string };
  findings: RecordedFinding[];
  /** What rules on trial found, without effect. */
  shadow: RecordedFinding[];
  at: string;
}

const LONGEST_EXCERPT = 200;

/**
 * Keeps where, which rule and why; cuts the excerpt, and of a case's facts keeps only whether they were there. Of what
 * others wrote no word is kept here: it may tell of their health, and is none of the library's readers' business.
 */
export function recordedFinding(finding: Finding, kind: SubjectKind): RecordedFinding {
  const { fixes: _fixes, details, ...kept } = finding;
  const shortened = kind === 'inbound' && finding.excerpt !== '' ? '…' : cut(finding.excerpt);
  return {
    ...kept,
    excerpt: shortened,
    message: finding.excerpt === shortened ? finding.message : finding.message.replaceAll(finding.excerpt, shortened),
    remedy: finding.excerpt === shortened ? finding.remedy : finding.remedy.replaceAll(finding.excerpt, shortened),
    ...(details
      ? { details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, !!value])) }
      : {}),
  };
}

/** The thread a text answers was written by others: only that there was one is kept. */
export function recordedContext(context: ScreeningContext, language?: string): ScreeningRecord['context'] {
  const { thread, ...kept } = context;
  return { ...kept, ...(thread ? { thread: '…' } : {}), ...(language ? { language } : {}) };
}

function cut(excerpt: string): string {
  return excerpt.length > LONGEST_EXCERPT ? `${firstOf(excerpt, LONGEST_EXCERPT)}…` : excerpt;
}
