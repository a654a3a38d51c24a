import { strictest, verdicts, type Finding, type Screening, type Verdict } from '#libs/screener';

/** How many texts got which verdict; `route` counts those that went to drug safety, whatever their verdict. */
export type VerdictCounts = Record<Verdict | 'route', number>;

/** One text that the change would have touched. */
export interface EffectExample<About> {
  about: About;
  text: string;
  before: Verdict;
  after: Verdict;
  /** What would be found anew. */
  findings: Finding[];
  /** What would no longer be found. */
  gone: Finding[];
}

/** What a change of rules would have done to a list of texts. */
export interface Effect<About> {
  texts: number;
  before: VerdictCounts;
  after: VerdictCounts;
  /** Texts with another verdict, or another way to or past drug safety. */
  changed: number;
  /** Texts with other findings, whether or not the verdict stays. */
  touched: number;
  /** The strictest first, those with another verdict before those without. */
  examples: EffectExample<About>[];
}

export const MOST_EXAMPLES = 50;

/** Adds up what a change does, text by text. */
export class EffectTally<About> {
  private texts = 0;
  private changed = 0;
  private readonly before = noVerdicts();
  private readonly after = noVerdicts();
  private readonly touched: (EffectExample<About> & { changed: boolean })[] = [];

  add(about: About, text: string, before: Screening, after: Screening): void {
    this.texts++;
    count(this.before, before);
    count(this.after, after);
    const changed = before.verdict !== after.verdict || before.route !== after.route;
    if (changed) this.changed++;
    const findings = beyond(after.findings, before.findings);
    const gone = beyond(before.findings, after.findings);
    if (!changed && findings.length === 0 && gone.length === 0) return;
    this.touched.push({ about, text, before: before.verdict, after: after.verdict, findings, gone, changed });
  }

  /** Of equally strict examples, those that were added first. */
  effect(): Effect<About> {
    const examples = this.touched
      .map((example, at) => ({ example, at }))
      .sort((a, b) => rank(b.example) - rank(a.example) || a.at - b.at)
      .slice(0, MOST_EXAMPLES)
      .map(({ example: { changed: _, ...example } }) => example);
    const { texts, before, after, changed } = this;
    return { texts, before, after, changed, touched: this.touched.length, examples };
  }
}

function noVerdicts(): VerdictCounts {
  return { pass: 0, warn: 0, review: 0, block: 0, route: 0 };
}

function count(counts: VerdictCounts, { verdict, route }: Screening): void {
  counts[verdict]++;
  if (route) counts.route++;
}

function beyond(findings: Finding[], others: Finding[]): Finding[] {
  const known = new Set(others.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

function keyOf({ rule, severity, start, end }: Finding): string {
  return [rule, severity, start, end].join(' ');
}

function rank({ before, after, changed }: { before: Verdict; after: Verdict; changed: boolean }): number {
  return (changed ? 10 : 0) + verdicts.indexOf(strictest([before, after]));
}
