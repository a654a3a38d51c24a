import type { Finding, Screening } from '#libs/screener';

type Judged = Pick<Screening, 'verdict'> & { findings: readonly Pick<Finding, 'pack' | 'rule' | 'severity'>[] };

const holdsBack = ({ severity }: Pick<Finding, 'severity'>) => severity === 'review' || severity === 'block';
const ruleOf = ({ pack, rule }: Pick<Finding, 'pack' | 'rule'>) => `${pack}/${rule}`;

/** Whether a screening holds a text back by a rule that another one of the same text does not hold it back by. */
export function stricter(one: Judged, other: Judged): boolean {
  const known = new Set(other.findings.filter(holdsBack).map(ruleOf));
  return one.findings.filter(holdsBack).some((finding) => !known.has(ruleOf(finding)));
}
