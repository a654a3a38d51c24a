import { severities } from '#libs/screener';
import type { Finding, Fix } from './screening-types.js';
import { isAboutWhole } from './segments.js';

/** What several rules say of the same words, the gravest first. */
export interface FindingGroup {
  start: number;
  end: number;
  /** About the text as a whole: there are no words to show. */
  whole: boolean;
  excerpt: string;
  findings: [Finding, ...Finding[]];
  /** Of all of them, each once. */
  fixes: Fix[];
}

const gravity = ({ severity }: Finding): number => severities.indexOf(severity);

/**
 * Findings by the words they mean: one whose words stand within another's is about the same words. The gravest group
 * comes first, and of equally grave ones the one that stands first in the text.
 */
export function groupFindings(findings: Finding[], length: number): FindingGroup[] {
  const groups: { start: number; end: number; whole: boolean; excerpt: string; findings: Finding[] }[] = [];
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
      const sorted = group.findings.sort((a, b) => gravity(b) - gravity(a)) as FindingGroup['findings'];
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
