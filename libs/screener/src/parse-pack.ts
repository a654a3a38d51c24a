import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import { lexicon } from '#libs/lexicon';
import { linearPattern } from '#libs/reading';
import { compileRuleSet } from './compile-rule-set.js';
import { createScreener } from './create-screener.js';
import { exampleOrganisation } from './example-organisation.js';
import { condition } from './match.js';
import type { Example, FixDeclaration, Match, Pack, Rule, RuleState, When } from './pack.js';
import { ContextError, PackError, type PackProblem } from './screener.errors.js';
import type { Organisation, Severity, Source } from './screening.js';
import { validateContext } from './validate-context.js';

const states: RuleState[] = ['draft', 'shadow', 'live', 'retired'];
const severities: Severity[] = ['info', 'warn', 'review', 'block', 'route'];
const ruleFields =
  'id title state severity when match message remedy legalBasis source verified fixes protects supersedes examples'.split(
    ' ',
  );

interface File {
  name: string;
  value: Record<string, unknown>;
  line(path: (string | number)[]): number;
}

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
  if (!head) throw new PackError([...problems, { file: 'pack.yaml', line: 1, message: 'A pack needs a pack.yaml.' }]);
  const pack = readHead(head, problems);
  for (const file of parsed) readTerms(file, pack, problems);
  for (const file of parsed) readRules(file, pack, problems);
  for (const rule of pack.rules) checkMatch(rule, pack, problems);
  if (problems.length > 0) throw new PackError(problems);
  runExamples(pack, organisationOf(head.value['organisation']), problems);
  if (problems.length > 0) throw new PackError(problems);
  return pack;
}

function parseFile(name: string, text: string, problems: PackProblem[]): File {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  for (const error of document.errors) {
    problems.push({
      file: name,
      line: lines.linePos(error.pos[0]).line || 1,
      message: error.message.split('\n')[0] as string,
    });
  }
  const value: unknown = document.errors.length > 0 ? {} : document.toJS();
  return {
    name,
    value: isRecord(value) ? value : {},
    line(path) {
      let node: unknown = document.contents;
      let line = 1;
      for (const key of path) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
          if (!pair) break;
          line = lineOf(pair.key as YamlNode) ?? line;
          node = pair.value;
        } else if (isSeq(node)) {
          node = node.items[Number(key)];
          line = lineOf(node as YamlNode) ?? line;
        } else break;
      }
      return line;
    },
  };
  function lineOf(node: YamlNode | null | undefined): number | undefined {
    return node?.range ? lines.linePos(node.range[0]).line : undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function organisationOf(value: unknown): Organisation {
  return isRecord(value) ? { ...exampleOrganisation, ...(value as Organisation) } : exampleOrganisation;
}

function readHead(file: File, problems: PackProblem[]): Pack {
  const { value } = file;
  const text = (key: string) => {
    if (!isText(value[key]))
      problems.push({ file: file.name, line: file.line([key]), message: `"${key}" must be a text.` });
    return String(value[key] ?? '');
  };
  const date = (key: string) => {
    const given = text(key);
    if (given && !/^\d{4}-\d{2}-\d{2}$/.test(given)) {
      problems.push({
        file: file.name,
        line: file.line([key]),
        message: `"${key}" must be a day such as "2026-11-21".`,
      });
    }
    return given;
  };
  const sources: Record<string, Source> = {};
  for (const [id, source] of Object.entries(isRecord(value['sources']) ? value['sources'] : {})) {
    if (
      isRecord(source) &&
      isText(source['title']) &&
      isText(source['url']) &&
      /^\d{4}-\d{2}-\d{2}$/.test(String(source['read']))
    ) {
      sources[id] = { title: source['title'], url: source['url'], read: String(source['read']) };
    } else
      problems.push({
        file: file.name,
        line: file.line(['sources', id]),
        message: `Source "${id}" needs title, url and read (a day).`,
      });
  }
  if (!isTexts(value['jurisdictions']))
    problems.push({
      file: file.name,
      line: file.line(['jurisdictions']),
      message: '"jurisdictions" must be a list, such as [UK] or [any].',
    });
  return {
    id: text('id'),
    version: text('version'),
    title: text('title'),
    jurisdictions: isTexts(value['jurisdictions']) ? value['jurisdictions'] : ['any'],
    owner: text('owner'),
    effective: date('effective'),
    review: date('review'),
    sources,
    terms: {},
    rules: [],
  };
}

function readTerms(file: File, pack: Pack, problems: PackProblem[]): void {
  const terms = file.value['terms'];
  if (terms === undefined || terms === null) return;
  if (!isRecord(terms)) {
    problems.push({ file: file.name, line: file.line(['terms']), message: '"terms" must hold named lists.' });
    return;
  }
  for (const [name, list] of Object.entries(terms)) {
    const items =
      typeof list === 'string'
        ? list
            .split(/[;\n]/)
            .map((item) => item.trim())
            .filter(Boolean)
        : list;
    if (isTexts(items)) pack.terms[name] = items;
    else
      problems.push({
        file: file.name,
        line: file.line(['terms', name]),
        message: `Term list "${name}" must be a list of texts, or one text with ";" between terms.`,
      });
  }
}

function readRules(file: File, pack: Pack, problems: PackProblem[]): void {
  const rules = file.value['rules'];
  if (rules === undefined || rules === null) return;
  if (!Array.isArray(rules)) {
    problems.push({ file: file.name, line: file.line(['rules']), message: '"rules" must be a list.' });
    return;
  }
  rules.forEach((value: unknown, index) => {
    const line = file.line(['rules', index]);
    const raw = isRecord(value) ? value : {};
    const id = isText(raw['id']) ? raw['id'] : undefined;
    const problem = (message: string, ...path: (string | number)[]) =>
      problems.push({
        file: file.name,
        line: path.length > 0 ? file.line(['rules', index, ...path]) : line,
        ...(id ? { rule: id } : {}),
        message,
      });
    if (!id) problem('A rule needs an id.');
    else if (pack.rules.some((other) => other.id === id)) problem('There are two rules with this id.');
    for (const key of Object.keys(raw))
      if (!ruleFields.includes(key)) problem(`"${key}" is not a field of a rule.`, key);
    for (const key of ['title', 'message', 'remedy', 'legalBasis'])
      if (!isText(raw[key])) problem(`"${key}" must be a text.`, key);
    const severity = raw['severity'] as Severity;
    if (!severities.includes(severity)) problem(`"severity" must be one of ${severities.join(', ')}.`, 'severity');
    const state = (raw['state'] ?? 'live') as RuleState;
    if (!states.includes(state)) problem(`"state" must be one of ${states.join(', ')}.`, 'state');
    const source = pack.sources[String(raw['source'])];
    if (!source) problem(`"source" must name one of the sources of pack.yaml.`, 'source');
    if (raw['match'] === undefined) problem('A rule needs a "match".');
    const examples = readExamples(raw['examples'], problem);
    const when = isRecord(raw['when']) ? (raw['when'] as When) : {};
    pack.rules.push({
      id: id ?? '',
      title: String(raw['title']),
      state,
      severity,
      when:
        when.jurisdictions || pack.jurisdictions.includes('any')
          ? when
          : { ...when, jurisdictions: pack.jurisdictions },
      match: raw['match'] as Match,
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
    });
  });
}

function readExamples(
  value: unknown,
  problem: (message: string, ...path: (string | number)[]) => void,
): Rule['examples'] {
  const read = (kind: 'pass' | 'fail'): Example[] => {
    const list = isRecord(value) ? value[kind] : undefined;
    if (!Array.isArray(list) || list.length === 0) {
      problem(
        `A rule needs examples that ${kind === 'pass' ? 'must pass' : 'must fail'} (examples.${kind}).`,
        'examples',
        kind,
      );
      return [];
    }
    return list.flatMap((item: unknown, index) => {
      if (typeof item === 'string') return [{ text: item }];
      if (!isRecord(item) || typeof item['text'] !== 'string') {
        problem('An example is a text, or an object with text, context and organisation.', 'examples', kind, index);
        return [];
      }
      try {
        return [
          {
            text: item['text'],
            context: validateContext(item['context']),
            ...(isRecord(item['organisation']) ? { organisation: item['organisation'] as Organisation } : {}),
          },
        ];
      } catch (error) {
        if (!(error instanceof ContextError)) throw error;
        problem(error.message, 'examples', kind, index);
        return [];
      }
    });
  };
  return { pass: read('pass'), fail: read('fail') };
}

/** Builds the condition of a rule without running it: unknown conditions and lists and refused patterns show here. */
function checkMatch(rule: Rule, pack: Pack, problems: PackProblem[]): void {
  try {
    condition(rule.match, {
      set(name) {
        if (!Object.hasOwn(pack.terms, name) && !Object.hasOwn(lexicon, name))
          throw new Error(`There is no term list "${name}".`);
        return 0;
      },
      inlineSet: () => 0,
      pattern: linearPattern,
      name: () => () => [],
      built: new Map(),
      next: () => 0,
    });
  } catch (error) {
    problems.push({
      file: rule.file,
      line: rule.line,
      rule: rule.id,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/** A rule answers for its own examples: drafts and retired ones are run as if they were live. */
function runExamples(pack: Pack, organisation: Organisation, problems: PackProblem[]): void {
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
    const refuse = (message: string) => problems.push({ file: rule.file, line: rule.line, rule: rule.id, message });
    try {
      const { jurisdictions } = rule.when ?? {};
      const place =
        jurisdictions && !jurisdictions.includes('any') ? { jurisdictions: [jurisdictions[0] as string] } : {};
      for (const example of rule.examples.fail) {
        if (!screenerFor(example.organisation).hits(rule.id, example.text, { ...place, ...example.context })) {
          refuse(`Should be found, but is not: ${JSON.stringify(example.text)}`);
        }
      }
      for (const example of rule.examples.pass) {
        if (screenerFor(example.organisation).hits(rule.id, example.text, { ...place, ...example.context })) {
          refuse(`Should not be found, but is: ${JSON.stringify(example.text)}`);
        }
      }
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    }
  }
}
