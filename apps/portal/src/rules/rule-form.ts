import { parse, stringify } from 'yaml';
import { matchForms, type MatchFormValues, type Severity } from '#libs/screener';
import { linesOf } from '../parts/lines.js';

export type RuleKind = (typeof matchForms)[number]['name'];

/** What a kind of rule asks for, as a form holds it: the lists are texts with one entry a line. */
type Held<Values> = { -readonly [K in keyof Values]: Values[K] extends readonly string[] ? string : Values[K] };

/** The usual rules as a form holds them; what another kind asks for is kept while one is chosen. */
export interface RuleForm extends Held<MatchFormValues> {
  kind: RuleKind;
  key: string;
  title: string;
  severity: Severity;
  message: string;
  remedy: string;
  legalBasis: string;
  /** Texts the rule must find something in, and texts it must leave alone. */
  fail: string;
  pass: string;
}

type Match = Record<string, unknown>;

export function emptyForm(key: string): RuleForm {
  return {
    kind: 'forbidden',
    key,
    title: '',
    severity: 'review',
    ...held(Object.assign({}, ...matchForms.map(({ empty }) => empty)) as MatchFormValues),
    message: '',
    remedy: '',
    legalBasis: '',
    fail: '',
    pass: '',
  };
}

/** The form as a definition in the format of the packs. */
export function writeDefinition(form: RuleForm): string {
  const { key, title, severity, message, remedy, legalBasis } = form;
  return stringify(
    {
      id: key.trim(),
      title: title.trim(),
      severity,
      match: matchFormOf(form.kind).write(valuesOf(form)),
      message: message.trim(),
      remedy: remedy.trim(),
      ...(legalBasis.trim() ? { legalBasis: legalBasis.trim() } : {}),
      examples: { fail: linesOf(form.fail), pass: linesOf(form.pass) },
    },
    { lineWidth: 0 },
  );
}

/** The kind a form is of. */
export function matchFormOf(kind: RuleKind): (typeof matchForms)[number] {
  return matchForms.find(({ name }) => name === kind) ?? matchForms[0];
}

/** What is written where the kind of a form asks for the most. */
export function mainText(form: RuleForm): string {
  const [main] = matchFormOf(form.kind).fields.filter((field) => 'main' in field);
  return main ? form[main.name] : '';
}

const fields = matchForms.flatMap((form) => [...form.fields]);

function valuesOf(form: RuleForm): MatchFormValues {
  const value = ({ name, as }: (typeof fields)[number]) =>
    as === 'list' ? linesOf(form[name]) : as === 'text' ? form[name].trim() : form[name];
  return Object.fromEntries(fields.map((field) => [field.name, value(field)])) as unknown as MatchFormValues;
}

function held<Values extends object>(values: Values): Held<Values> {
  const text = (value: unknown) => (Array.isArray(value) ? value.join('\n') : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])) as Held<Values>;
}

/** A definition as a form, or null when it says more than the form can hold: that one is for writing as text. */
export function readForm(definition: string): RuleForm | null {
  const raw = rawOf(definition);
  const form = raw && formOf(raw);
  if (!form) return null;
  const written = writeDefinition(form);
  if (written === definition) return form;
  // Remarks would be lost on the way through the form.
  if (/(^|\s)#/m.test(definition)) return null;
  return same(raw, rawOf(written)) ? form : null;
}

function rawOf(definition: string): Match | null {
  try {
    const raw: unknown = parse(definition);
    return isRecord(raw) ? raw : null;
  } catch {
    return null;
  }
}

function formOf(raw: Match): RuleForm | null {
  const { match, examples } = raw;
  if (!isRecord(match) || !isRecord(examples)) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const list = (value: unknown) => (Array.isArray(value) ? value.join('\n') : '');
  const filled = matchFields(match);
  if (!filled) return null;
  return {
    ...emptyForm(text(raw.id)),
    ...filled,
    title: text(raw.title),
    severity: raw.severity as Severity,
    message: text(raw.message),
    remedy: text(raw.remedy),
    legalBasis: text(raw.legalBasis),
    fail: list(examples.fail),
    pass: list(examples.pass),
  };
}

/** The kind of a condition, and what it says in the fields of that kind. */
function matchFields(match: Match): Partial<RuleForm> | null {
  for (const { name, read } of matchForms) {
    const values = read(match);
    if (values) return { kind: name, ...held<object>(values) };
  }
  return null;
}

/**
 * The form with what it still lacks made up, so that its words can be tried before the rest is written. A kind
 * whose examples nobody can make up is tried with those it has. `instead` stands for what people are not told yet.
 */
export function tryable(form: RuleForm, instead: Pick<RuleForm, 'message' | 'remedy'>): RuleForm {
  const examples = matchFormOf(form.kind).examples(valuesOf(form)) ?? { fail: form.fail, pass: form.pass || '–' };
  return {
    ...form,
    ...examples,
    key: /^[A-Za-z][A-Za-z0-9_-]{1,39}$/.test(form.key.trim()) ? form.key : 'TRIAL',
    title: form.title.trim() || '–',
    message: form.message.trim() || instead.message,
    remedy: form.remedy.trim() || instead.remedy,
  };
}

/** The next free id of the usual kind, such as OWN-3. */
export function nextKey(keys: string[]): string {
  const taken = keys.map((key) => Number(/^OWN-(\d+)$/i.exec(key)?.[1] ?? 0));
  return `OWN-${Math.max(0, ...taken) + 1}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
