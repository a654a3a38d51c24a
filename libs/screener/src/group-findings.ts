import { severities, type Finding as FullFinding, type Fix } from './screening.js';

type Finding = Pick<FullFinding, 'severity' | 'start' | 'end' | 'excerpt' | 'fixes'>;

/** What several rules say of the same words, the gravest first. */
export interface FindingGroup<F extends Finding> {
  start: number;
  end: number;
  /** About the text as a whole: there are no words to show. */
  whole: boolean;
  excerpt: string;
  findings: [F, ...F[]];
  /** Of all of them, each once. */
  fixes: Fix[];
}

/** A finding about the text as a whole, such as something missing, has no words of its own. */
export const isAboutWhole = (finding: Pick<Finding, 'start' | 'end'>, length: number): boolean =>
  finding.end <= finding.start || (finding.start === 0 && finding.end >= length);

const gravity = ({ severity }: Finding): number => severities.indexOf(severity);

/**
 * Findings by the words they mean: one whose words stand within another's is about the same words. The gravest group
 * comes first, and of equally grave ones the one that stands first in the text.
 */
export function groupFindings<F extends Finding>(findings: readonly F[], length: number): FindingGroup<F>[] {
  const groups: { start: number; end: number; whole: boolean; excerpt: string; findings: F[] }[] = [];
  const widestFirst = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const finding of widestFirst) {
    const whole = isAboutWhole(finding, length);
    const home = whole
      ? undefined
      : groups.find((group) => !group.whole && group.start <= finding.start && finding.end <= group.end);
    if (home) home.findings.push(finding);
    else groups.push({ start: finding.start, end: finding.end, whole, excerpt: finding.excerpt, findings: [finding] });
  }
  return groups
    .map((group) => {
      const sorted = group.findings.sort((a, b) => gravity(b) - gravity(a)) as FindingGroup<F>['findings'];
      return { ...group, findings: sorted, fixes: eachOnce(sorted.flatMap(({ fixes }) => fixes)) };
    })
    .sort((a, b) => gravity(b.findings[0]) - gravity(a.findings[0]) || a.start - b.start);
}

function eachOnce(fixes: Fix[]): Fix[] {
  const known = new Set<string>();
  return fixes.filter(({ edits }) => {
    const done = JSON.stringify(edits);
    if (known.has(done)) return false;
    known.add(done);
    return true;
  });
}
