import { say, sentenceOfError, type Sentence } from '#libs/kernel';
import { isMap, isScalar, LineCounter, parseDocument, type Pair } from 'yaml';
import {
  PackError,
  parsePack,
  ruleStates,
  type CompiledRule,
  type Organisation,
  type RuleState,
  type Source,
} from '#libs/screener';
import { OWN_PACK } from './own-pack.rules.js';

export const OWN_RULE_STATES = ruleStates;
export type OwnRuleState = RuleState;

/** One thing wrong in a definition: its line, counted from 1, and its field where one can be named. */
export interface DefinitionProblem {
  line: number;
  field: string | null;
  message: Sentence;
}

export type DefinitionReading = { rule: CompiledRule; problems: [] } | { rule: null; problems: DefinitionProblem[] };

/** What a definition is read against. */
export interface DefinitionGround {
  /** The world in which its examples play. */
  organisation: Organisation;
  /** Stands as the source of a rule that names none. */
  houseRules: Source;
  /** Ids of shipped rules, which an own rule may not take. */
  takenIds: ReadonlySet<string>;
}

/** Longest definition, in characters. */
export const LONGEST_DEFINITION = 20_000;
const MOST_PROBLEMS = 20;

/** What only a pack may say: own rules add to the packs and cannot take back what others find. */
const NOT_ONES_OWN: Record<string, Sentence> = {
  state: say('is set beside the definition, not in it'),
  protects: say('is for packs alone: own rules cannot shield a text from others'),
  supersedes: say('is for packs alone: own rules cannot take back what others find'),
};

/**
 * Reads one rule of an organisation's own, written in YAML or JSON in the format of the packs, and runs its examples.
 * `source` may be left out or hold title, url and read; `legalBasis` may be left out.
 */
export function readDefinition(text: string, ground: DefinitionGround): DefinitionReading {
  if (text.length > LONGEST_DEFINITION)
    return refused({
      line: 1,
      field: null,
      message: say('is longer than {most, number} characters', { most: LONGEST_DEFINITION }),
    });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return refused(
      ...document.errors.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line || 1,
        field: null,
        message: say('{words}', { words: message.split('\n')[0] as string }),
      })),
    );
  }
  const { contents } = document;
  if (!isMap(contents))
    return refused({ line: 1, field: null, message: say('Write one rule: its id, title, severity, match and so on.') });
  const fields = new Map<string, { line: number; pair: Pair }>();
  for (const pair of contents.items) {
    if (isScalar(pair.key)) fields.set(String(pair.key.value), { line: lineAt(lines, pair.key.range?.[0]), pair });
  }
  const raw = valueOf(() => document.toJS() as Record<string, unknown>);
  if (!raw) return refused({ line: 1, field: null, message: say('Write it without references that multiply.') });
  const problems = ownProblems(raw, ground.takenIds).map(({ field, message }) => ({
    line: fields.get(field)?.line ?? 1,
    field,
    message,
  }));
  if (problems.length > 0) return refused(...problems);
  const wrapped = wrap(text, raw, fields.get('source')?.pair);
  return parse(wrapped, raw, ground, fields);
}

function ownProblems(raw: Record<string, unknown>, takenIds: ReadonlySet<string>) {
  const problems = Object.entries(NOT_ONES_OWN)
    .filter(([field]) => field in raw)
    .map(([field, message]) => ({ field, message }));
  const { id, source } = raw;
  if (typeof id !== 'string' || !/^[A-Za-z][A-Za-z0-9_-]{1,39}$/.test(id)) {
    problems.push({ field: 'id', message: say('must be 2 to 40 letters, digits, - and _, such as OWN-1') });
  } else if (takenIds.has(id)) {
    problems.push({ field: 'id', message: say('is the id of a rule of a pack; choose another') });
  }
  if (source !== undefined && !isSource(source)) {
    problems.push({
      field: 'source',
      message: say('needs title, url (https://…) and read (a day such as 2026-11-21)'),
    });
  }
  return problems;
}

/** The definition as a pack's file; each of its lines stands `before` lines further down. */
function wrap(text: string, raw: Record<string, unknown>, source: Pair | undefined): { text: string; before: number } {
  const value = source?.value as { range?: [number, number, number] } | undefined;
  const [start, end] = value?.range ?? [0, 0];
  const kept = text.slice(start, end);
  // Blank lines stand for what was cut out, so that the others keep their numbers.
  const named = value ? `${text.slice(0, start)}house${kept.replace(/[^\n]/g, '')}${text.slice(end)}` : text;
  const missing = [
    ...(value ? [] : [['source', 'house']]),
    ...('legalBasis' in raw ? [] : [['legalBasis', 'House rule']]),
  ];
  const indented = (block: string) => block.replace(/^/gm, '    ');
  if (/^\s*\{/.test(text)) {
    const inserted = missing.map(([key, given]) => `"${key}": "${given}", `).join('');
    return { text: `rules:\n  -\n${indented(named.replace('{', `{${inserted}`))}`, before: 2 };
  }
  const inserted = missing.map(([key, given]) => `    ${key}: ${given}\n`).join('');
  return { text: `rules:\n  -\n${inserted}${indented(named)}`, before: 2 + missing.length };
}

function parse(
  wrapped: { text: string; before: number },
  raw: Record<string, unknown>,
  ground: DefinitionGround,
  fields: Map<string, { line: number }>,
): DefinitionReading {
  const head = {
    id: OWN_PACK,
    version: '1',
    title: 'Own rules',
    jurisdictions: ['any'],
    owner: 'own',
    effective: ground.houseRules.read,
    review: ground.houseRules.read,
    sources: { house: isSource(raw['source']) ? raw['source'] : ground.houseRules },
    organisation: ground.organisation,
  };
  try {
    const pack = parsePack({ 'pack.yaml': JSON.stringify(head), 'rule.yaml': wrapped.text });
    const [rule] = pack.rules;
    if (!rule) return refused({ line: 1, field: null, message: say('There is no rule in it.') });
    const { examples: _examples, file: _file, line: _line, ...compiled } = rule;
    return { rule: { ...compiled, state: 'live' }, problems: [] };
  } catch (error) {
    if (!(error instanceof PackError)) {
      return refused({ line: fields.get('match')?.line ?? 1, field: 'match', message: sentenceOfError(error) });
    }
    return refused(
      ...error.problems.map(({ line, field, message }) => {
        const known = field ? fields.get(field.split('.')[0] as string)?.line : undefined;
        return { line: Math.max(1, line - wrapped.before, known ?? 1), field: field ?? null, message };
      }),
    );
  }
}

function isSource(value: unknown): value is Source {
  if (typeof value !== 'object' || value === null) return false;
  const { title, url, read } = value as Record<string, unknown>;
  return (
    typeof title === 'string' &&
    title.trim() !== '' &&
    typeof url === 'string' &&
    /^https?:\/\/\S+$/.test(url) &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(read))
  );
}

function refused(...problems: DefinitionProblem[]): DefinitionReading {
  return { rule: null, problems: problems.slice(0, MOST_PROBLEMS) };
}

function valueOf<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // Aliases that would unfold beyond all measure.
    return null;
  }
}

function lineAt(lines: LineCounter, offset: number | undefined): number {
  return offset === undefined ? 1 : lines.linePos(offset).line;
}
