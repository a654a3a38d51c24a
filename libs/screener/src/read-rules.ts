import type { Match, When } from '#libs/conditions';
import { listOf, say, type Sentence } from '#libs/sentences';
import type { PackFile } from './pack-file.js';
import { ruleStates, type FixDeclaration, type Pack, type Rule, type RuleState } from './pack.js';
import { readExamples } from './read-examples.js';
import { readTexts } from './read-translation.js';
import type { PackProblem } from './screener.errors.js';
import { severities, type Severity } from './screening.js';
import { isRecord, isText, isTexts } from './written.js';

const ruleFields =
  'id title state severity when likely match message remedy legalBasis source verified fixes texts protects supersedes examples'.split(
    ' ',
  );

/** Adds the rules of a file to the pack. */
export function readRules(file: PackFile, pack: Pack, problems: PackProblem[]): void {
  const rules = file.value['rules'];
  if (rules === undefined || rules === null) return;
  if (!Array.isArray(rules)) {
    problems.push({ file: file.name, line: file.line(['rules']), message: say('"rules" must be a list.') });
    return;
  }
  rules.forEach((value: unknown, index) => {
    const line = file.line(['rules', index]);
    const raw = isRecord(value) ? value : {};
    const id = isText(raw['id']) ? raw['id'] : undefined;
    const problem = (message: Sentence, ...path: (string | number)[]) =>
      problems.push({
        file: file.name,
        line: path.length > 0 ? file.line(['rules', index, ...path]) : line,
        ...(id ? { rule: id } : {}),
        ...(path.length > 0 ? { field: path.filter((key) => typeof key === 'string').join('.') } : {}),
        message,
      });
    if (!id) problem(say('A rule needs an id.'), 'id');
    else if (pack.rules.some((other) => other.id === id)) problem(say('There are two rules with this id.'), 'id');
    for (const key of Object.keys(raw))
      if (!ruleFields.includes(key)) problem(say('"{field}" is not a field of a rule.', { field: key }), key);
    for (const key of ['title', 'message', 'remedy', 'legalBasis'])
      if (!isText(raw[key])) problem(say('"{field}" must be a text.', { field: key }), key);
    const severity = raw['severity'] as Severity;
    if (!severities.includes(severity))
      problem(
        say('"{field}" must be one of {choices}.', { field: 'severity', choices: listOf(severities) }),
        'severity',
      );
    const state = (raw['state'] ?? 'live') as RuleState;
    if (!ruleStates.includes(state))
      problem(say('"{field}" must be one of {choices}.', { field: 'state', choices: listOf(ruleStates) }), 'state');
    const source = pack.sources[String(raw['source'])];
    if (!source) problem(say('"source" must name one of the sources of pack.yaml.'), 'source');
    if (raw['match'] === undefined) problem(say('A rule needs a "match".'), 'match');
    const { likely } = raw;
    if (likely !== undefined && typeof likely !== 'number')
      problem(say('"{field}" must be a number.', { field: 'likely' }), 'likely');
    if (likely !== undefined && severity === 'block')
      problem(say('What must not be published at all is not left to how a text reads: take "likely" out.'), 'likely');
    const examples = readExamples(raw['examples'], problem);
    const when = isRecord(raw['when']) ? (raw['when'] as When) : {};
    const rule: Rule = {
      id: id ?? '',
      title: String(raw['title']),
      state,
      severity,
      when:
        when.jurisdictions || pack.jurisdictions.includes('any')
          ? when
          : { ...when, jurisdictions: pack.jurisdictions },
      match: likely === undefined ? (raw['match'] as Match) : onlyWhereLikely(Number(likely), raw['match'] as Match),
      message: String(raw['message']).trim(),
      remedy: String(raw['remedy']).trim(),
      legalBasis: String(raw['legalBasis']).trim(),
      source: source ?? { title: '', url: '', read: '' },
      verified: raw['verified'] !== false,
      fixes: Array.isArray(raw['fixes']) ? (raw['fixes'] as FixDeclaration[]) : [],
      protects: raw['protects'] === true,
      supersedes: isTexts(raw['supersedes']) ? raw['supersedes'] : [],
      examples,
      file: file.name,
      line,
    };
    if (raw['texts'] !== undefined) {
      const refuse = (message: Sentence, ...path: (string | number)[]) =>
        problem(say('{path} {message}', { path: path.join('.'), message }), ...path);
      rule.texts = readTexts(raw['texts'], rule, refuse);
    }
    pack.rules.push(rule);
  });
}

/**
 * Wide words mean what a rule is about in some texts only: it looks at those that as a whole read like what reviewers
 * stop, at so many log-odds or more.
 */
const onlyWhereLikely = (least: number, match: Match): Match => ({ all: [{ readsLike: 'any', least }, match] });
