import type { Condition, Found, Situation } from '#libs/conditions';
import { originalSpan, type Hit, type Reading, type Word } from '#libs/reading';
import type { ScreeningRule } from './compile-rule-set.js';
import { offerOf, type OfferFix } from './fixes.js';
import type { Finding, Severity } from './screening.js';
import { Wording } from './wording.js';

/** A rule ready to run, with its wording. */
export interface BuiltRule {
  rule: ScreeningRule;
  pack: string;
  condition: Condition;
  message: Wording;
  remedy: Wording;
  fixes: OfferFix[];
}

export function builtRule(rule: ScreeningRule, pack: string, condition: Condition): BuiltRule {
  return {
    rule,
    pack,
    condition,
    message: new Wording(rule.message),
    remedy: new Wording(rule.remedy),
    fixes: rule.fixes.map(offerOf),
  };
}

/** A rule that matched. */
export interface MatchedRule {
  built: BuiltRule;
  hits: NonNullable<Found>;
}

const findingsPerRule = 50;
const order: readonly Severity[] = ['route', 'block', 'review', 'warn', 'info'];

/** What the matches say about the original text, the gravest first. Within protected sentences nothing blocks. */
export function tellFindings(
  matches: MatchedRule[],
  reading: Reading,
  situation: Situation,
  protectedSentences: Set<number>,
): Finding[] {
  if (matches.length === 0) return [];
  const superseded = new Set(matches.flatMap(({ built }) => built.rule.supersedes));
  const findings: Finding[] = [];
  for (const { built, hits } of matches) {
    const { rule } = built;
    if (superseded.has(rule.id)) continue;
    const seen = hits.length > 1 ? new Set<number>() : undefined;
    for (let i = 0; i < Math.max(1, Math.min(hits.length, findingsPerRule)); i++) {
      const hit = hits[i];
      const span = hit ? originalSpan(reading, hit.start, hit.end) : { start: 0, end: reading.original.length };
      const key = span.start * 2 ** 24 + span.end;
      if (seen?.has(key)) continue;
      seen?.add(key);
      const inProtected = protectedSentences.size > 0 && isProtected(hit, reading, protectedSentences);
      findings.push(findingOf(built, hit, span, inProtected, reading, situation));
    }
  }
  return inOrder(findings);
}

function inOrder(findings: Finding[]): Finding[] {
  const bySeverity: Finding[][] = order.map(() => []);
  for (const finding of findings) bySeverity[order.indexOf(finding.severity)]?.push(finding);
  return bySeverity.flatMap((alike) => alike.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1)));
}

/** The findings with those of other rules that only the text without its disguises showed. */
export function withOthers(findings: Finding[], others: Finding[]): Finding[] {
  const known = new Set(findings.map(({ rule }) => rule));
  const more = others.filter(({ rule }) => !known.has(rule));
  return more.length > 0 ? inOrder([...findings, ...more]) : findings;
}

function isProtected(hit: Hit | undefined, reading: Reading, sentences: Set<number>): boolean {
  return !hit || sentences.has((reading.words[hit.from] as Word | undefined)?.sentence ?? 0);
}

function findingOf(
  built: BuiltRule,
  hit: Hit | undefined,
  { start, end }: { start: number; end: number },
  inProtected: boolean,
  reading: Reading,
  situation: Situation,
): Finding {
  const { rule } = built;
  const excerpt = reading.original.slice(start, end);
  const values = { employer: situation.employer, excerpt, reason: situation.blackout?.reason };
  const finding: Finding = {
    rule: rule.id,
    pack: built.pack,
    severity: inProtected ? softened(rule.severity) : rule.severity,
    start,
    end,
    excerpt,
    message: built.message.told(values),
    remedy: built.remedy.told(values),
    legalBasis: rule.legalBasis,
    source: rule.source,
    fixes: [],
  };
  for (const offer of built.fixes) {
    const fix = offer(reading, { start, end }, values);
    if (fix) finding.fixes.push(fix);
  }
  if (hit?.confidence) finding.confidence = hit.confidence;
  if (hit?.details) finding.details = hit.details;
  return finding;
}

/** Speech about working conditions may be looked at by a person, never blocked. */
function softened(severity: Severity): Severity {
  return severity === 'block' ? 'review' : severity;
}
