import { verdicts, type Finding, type Severity, type Verdict } from './screening.js';

/** The verdict a severity calls for; `info` and `route` call for none. */
export function verdictOf(severity: Severity): Verdict {
  return severity === 'warn' || severity === 'review' || severity === 'block' ? severity : 'pass';
}

/** The strictest of several verdicts; `pass` of none. */
export function strictest(given: Iterable<Verdict>): Verdict {
  let highest = 0;
  for (const verdict of given) highest = Math.max(highest, verdicts.indexOf(verdict));
  return verdicts[highest] as Verdict;
}

/** Merges findings: the strictest verdict wins, and one `route` finding routes whatever else was found. */
export function mergeFindings(findings: Finding[]): { verdict: Verdict; route: boolean } {
  return {
    verdict: strictest(findings.map((finding) => verdictOf(finding.severity))),
    route: findings.some((finding) => finding.severity === 'route'),
  };
}
