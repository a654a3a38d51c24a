import type { Repeated, Retention } from '#libs/excerpts';
import { firstOf, hasRole, type Actor } from '#libs/kernel';
import {
  withoutExcerpt,
  type CompiledRule,
  type CompiledRuleSet,
  type Finding,
  type Screening,
  type ScreeningContext,
  type Verdict,
} from '#libs/screener';
import { REMARKS_PACK, remarkWording } from './remarks.rules.js';

export const SUBJECT_KINDS = ['caption', 'version', 'share', 'draft', 'inbound', 'intent'] as const;
/**
 * What was screened: a caption, the words around a version's captions, a member's own share, a text being written,
 * what others wrote to us, or a text that a member opens elsewhere.
 */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A finding as it is kept: what explains the decision years later, and of the text no word. */
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
const WITHHELD = '…';

/** What a rule says of what it finds, as it was written. */
export type RuleWording = Pick<CompiledRule, 'message' | 'remedy'>;

/** Finds how a finding's rule was written. */
export function wordingOf({ packs }: CompiledRuleSet) {
  return ({ pack, rule }: Pick<Finding, 'pack' | 'rule'>): RuleWording | undefined =>
    pack === REMARKS_PACK ? remarkWording : packs.find(({ id }) => id === pack)?.rules.find(({ id }) => id === rule);
}

/**
 * Keeps where, which rule and why, and of the text no word: it may tell of somebody's health. Of a case's facts it keeps
 * only whether they were there. What was kept before may be given too.
 */
export function recordedFinding(finding: Finding | RecordedFinding, wording?: RuleWording): RecordedFinding {
  const { fixes: _fixes, details, ...kept } = { fixes: [], ...finding };
  const { excerpt } = finding;
  const remark = finding.pack === REMARKS_PACK;
  const told = (what: 'message' | 'remedy') => {
    const without = withoutExcerpt(finding[what], excerpt, wording?.[what], remark ? ['reason'] : []);
    // A model's own words about a text tell of it, too; whoever does not know how they were put keeps none of them.
    return remark && !wording ? WITHHELD : without;
  };
  return {
    ...kept,
    excerpt: excerpt === '' ? '' : WITHHELD,
    message: told('message'),
    remedy: told('remedy'),
    ...(details
      ? { details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, !!value])) }
      : {}),
  };
}

/** The words of a text that a finding repeats, a long excerpt cut. */
export function repeatedIn({ excerpt, message, remedy }: Repeated): Repeated {
  const short = excerpt.length > LONGEST_EXCERPT ? `${firstOf(excerpt, LONGEST_EXCERPT)}…` : excerpt;
  const cut = (told: string) => (short === excerpt ? told : told.replaceAll(excerpt, short));
  return { excerpt: short, message: cut(message), remedy: cut(remedy) };
}

/** Kept findings with the words they were made in, where these are still known. */
export function withRepeated<F extends RecordedFinding>(findings: F[], words: Repeated[] | undefined): F[] {
  if (words?.length !== findings.length) return findings;
  return findings.map((finding, at) => ({ ...finding, ...words[at] }));
}

/** How long the words of a text are kept: not for ever those of what came to nothing. */
export function retentionOf({ subjectKind, verdict }: Pick<ScreeningRecord, 'subjectKind' | 'verdict'>): Retention {
  const goesOut = subjectKind === 'share' || subjectKind === 'intent';
  return subjectKind === 'draft' || (goesOut && verdict === 'block') ? 'passing' : 'lasting';
}

/**
 * Whether a member may read what a screening's findings repeat of its text: whoever wrote it; drug safety, of what was
 * routed to it; and of what stands in the library, those who decide on it.
 */
export function mayReadWords(
  actor: Actor,
  { memberId, route, subjectKind }: Pick<ScreeningRecord, 'memberId' | 'route' | 'subjectKind'>,
): boolean {
  return (
    memberId === actor.memberId ||
    (route && hasRole(actor, 'safety_officer')) ||
    ((subjectKind === 'caption' || subjectKind === 'version') && hasRole(actor, 'reviewer', 'comms_lead', 'admin'))
  );
}

/** The thread a text answers was written by others: only that there was one is kept. */
export function recordedContext(context: ScreeningContext, language?: string): ScreeningRecord['context'] {
  const { thread, ...kept } = context;
  return { ...kept, ...(thread ? { thread: '…' } : {}), ...(language ? { language } : {}) };
}
