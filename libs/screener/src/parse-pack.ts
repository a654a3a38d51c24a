import type { Organisation } from '#libs/conditions';
import { lexicon } from '#libs/lexicon';
import { checkMatch } from '#libs/rule-kinds';
import { say, sentenceOfError } from '#libs/sentences';
import { exampleOrganisation } from './example-organisation.js';
import { parseFile } from './pack-file.js';
import type { Pack, Rule } from './pack.js';
import { readHead } from './read-head.js';
import { readRules } from './read-rules.js';
import { readTerms } from './read-terms.js';
import { runExamples } from './run-examples.js';
import { PackError, type PackProblem } from './screener.errors.js';
import { isRecord } from './written.js';

/**
 * Reads a pack from the texts of its files: `pack.yaml` and any number of other `.yaml` files with `terms` and `rules`.
 * Runs the examples of every rule. Throws a `PackError` with all problems, each with file, line and rule.
 */
export function parsePack(files: Record<string, string>): Pack {
  const problems: PackProblem[] = [];
  const parsed = Object.entries(files)
    .filter(([name]) => /\.ya?ml$/.test(name))
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, text]) => parseFile(name, text, problems));
  const head = parsed.find((file) => file.name === 'pack.yaml');
  if (!head)
    throw new PackError([...problems, { file: 'pack.yaml', line: 1, message: say('A pack needs a pack.yaml.') }]);
  const pack = readHead(head, problems);
  for (const file of parsed) readTerms(file, pack, problems);
  for (const file of parsed) readRules(file, pack, problems);
  for (const rule of pack.rules) checkCondition(rule, pack, problems);
  if (problems.length > 0) throw new PackError(problems);
  runExamples(pack, organisationOf(head.value['organisation']), problems);
  if (problems.length > 0) throw new PackError(problems);
  return pack;
}

function organisationOf(value: unknown): Organisation {
  return isRecord(value) ? { ...exampleOrganisation, ...(value as Organisation) } : exampleOrganisation;
}

/** Unknown conditions and lists, refused patterns and wrong fields show here, before anything runs. */
function checkCondition(rule: Rule, pack: Pack, problems: PackProblem[]): void {
  try {
    checkMatch(rule.match, (name) => Object.hasOwn(pack.terms, name) || Object.hasOwn(lexicon, name));
  } catch (error) {
    const message = sentenceOfError(error);
    problems.push({ file: rule.file, line: rule.line, rule: rule.id, field: 'match', message });
  }
}
