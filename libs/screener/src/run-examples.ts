import type { Organisation } from '#libs/conditions';
import { say, sentenceOfError, type Sentence } from '#libs/sentences';
import { compileRuleSet } from './compile-rule-set.js';
import { createScreener } from './create-screener.js';
import type { Pack } from './pack.js';
import type { PackProblem } from './screener.errors.js';

/** A rule answers for its own examples: drafts and retired ones are run as if they were live. */
export function runExamples(pack: Pack, organisation: Organisation, problems: PackProblem[]): void {
  const screeners = new Map<string, ReturnType<typeof createScreener>>();
  const screenerFor = (own: Organisation | undefined) => {
    const key = JSON.stringify(own ?? null);
    let screener = screeners.get(key);
    if (!screener) {
      const rules = pack.rules.map((rule) => ({ ...rule, state: 'live' as const, supersedes: [] }));
      screener = createScreener(compileRuleSet([{ ...pack, rules }], own ? { ...organisation, ...own } : organisation));
      screeners.set(key, screener);
    }
    return screener;
  };
  for (const rule of pack.rules) {
    const refuse = (message: Sentence, field?: string) =>
      problems.push({ file: rule.file, line: rule.line, rule: rule.id, ...(field ? { field } : {}), message });
    try {
      const { jurisdictions } = rule.when ?? {};
      const place =
        jurisdictions && !jurisdictions.includes('any') ? { jurisdictions: [jurisdictions[0] as string] } : {};
      for (const example of rule.examples.fail) {
        if (!screenerFor(example.organisation).hits(rule.id, example.text, { ...place, ...example.context })) {
          refuse(say('Should be found, but is not: {text}', { text: JSON.stringify(example.text) }), 'examples.fail');
        }
      }
      for (const example of rule.examples.pass) {
        if (screenerFor(example.organisation).hits(rule.id, example.text, { ...place, ...example.context })) {
          refuse(say('Should not be found, but is: {text}', { text: JSON.stringify(example.text) }), 'examples.pass');
        }
      }
    } catch (error) {
      refuse(sentenceOfError(error));
    }
  }
}
