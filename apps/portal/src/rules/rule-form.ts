import { parse, stringify } from 'yaml';
import { linesOf } from '../parts/lines.js';
import type { Severity } from '../screening/screening-types.js';

export const ruleKinds = ['forbidden', 'required', 'pattern'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const severities: Severity[] = ['info', 'warn', 'review', 'block', 'route'];

export const places = ['anywhere', 'start', 'before-hashtags'] as const;
type Place = (typeof places)[number];

/** The usual rules as a form holds them; the lists are texts with one entry a line. */
export interface RuleForm {
  kind: RuleKind;
  key: string;
  title: string;
  severity: Severity;
  /** What may not be said, or what must be. */
  words: string;
  /** Where the forbidden words are part of something harmless. */
  except: string;
  /** What calls for the required words; empty for every text. */
  trigger: string;
  place: Place;
  pattern: string;
  exactCase: boolean;
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
    words: '',
    except: '',
    trigger: '',
    place: 'anywhere',
    pattern: '',
    exactCase: false,
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
      match: matchOf(form),
      message: message.trim(),
      remedy: remedy.trim(),
      ...(legalBasis.trim() ? { legalBasis: legalBasis.trim() } : {}),
      examples: { fail: linesOf(form.fail), pass: linesOf(form.pass) },
    },
    { lineWidth: 0 },
  );
}

function matchOf({ kind, words, except, trigger, place, pattern, exactCase }: RuleForm): Match {
  const exceptions = linesOf(except).length > 0 ? { except: linesOf(except) } : {};
  if (kind === 'pattern') return { pattern: pattern.trim(), ...exceptions, ...(exactCase ? { case: 'exact' } : {}) };
  if (kind === 'forbidden') return { words: linesOf(words), ...exceptions };
  const missing = { missing: { words: linesOf(words) }, ...(place === 'anywhere' ? {} : { where: place }) };
  return linesOf(trigger).length > 0 ? { all: [{ words: linesOf(trigger) }, missing] } : missing;
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
  return {
    ...emptyForm(text(raw.id)),
    ...matchFields(match, list),
    title: text(raw.title),
    severity: raw.severity as Severity,
    message: text(raw.message),
    remedy: text(raw.remedy),
    legalBasis: text(raw.legalBasis),
    fail: list(examples.fail),
    pass: list(examples.pass),
  };
}

function matchFields(match: Match, list: (value: unknown) => string): Partial<RuleForm> {
  if ('pattern' in match)
    return {
      kind: 'pattern',
      pattern: String(match.pattern),
      except: list(match.except),
      exactCase: match.case === 'exact',
    };
  if ('words' in match) return { kind: 'forbidden', words: list(match.words), except: list(match.except) };
  const [trigger, then] = Array.isArray(match.all) ? (match.all as unknown[]) : [null, match];
  const { missing, where } = isRecord(then) ? then : {};
  return {
    kind: 'required',
    trigger: isRecord(trigger) ? list(trigger.words) : '',
    words: isRecord(missing) ? list(missing.words) : '',
    place: places.find((place) => place === where) ?? 'anywhere',
  };
}

/**
 * The form with what it still lacks made up, so that its words can be tried before the rest is written. A pattern is
 * tried with the examples it has: nobody can make one up. `instead` stands for what people are not told yet.
 */
export function tryable(form: RuleForm, instead: Pick<RuleForm, 'message' | 'remedy'>): RuleForm {
  const [word = ''] = linesOf(form.words);
  const [trigger = ''] = linesOf(form.trigger);
  const examples: Record<RuleKind, Pick<RuleForm, 'fail' | 'pass'>> = {
    forbidden: { fail: word, pass: '–' },
    required: { fail: trigger || '–', pass: `${word} ${trigger}` },
    pattern: { fail: form.fail, pass: form.pass || '–' },
  };
  return {
    ...form,
    ...examples[form.kind],
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
