import type { Match } from './match.js';

/** What people fill in: a list, a line of text, yes or no, or one of a few choices. */
export type FormValue = readonly string[] | string | boolean;

export interface FormField {
  /** The value it holds. */
  name: string;
  /** The words it is asked for with. */
  label: string;
  as: 'list' | 'text' | 'flag' | 'choice';
  choices?: readonly string[];
  placeholder?: string;
  /** Shows what is wrong with the condition as a whole. */
  main?: boolean;
}

/** How people who write no YAML fill in a kind of rule, and how that becomes a condition and is read again. */
export interface MatchForm<Values extends object> {
  name: string;
  empty: Values;
  fields: readonly FormField[];
  write(values: Values): Match;
  /** The values of a condition of this kind, `undefined` of any other; it may say more than they hold. */
  read(match: Record<string, unknown>): Values | undefined;
  /** A text the rule finds and one it leaves alone, so that it can be tried before there are any; `undefined` where nobody can make them up. */
  examples(values: Values): { fail: string; pass: string } | undefined;
}

/** A value as a list of texts; empty where it is none. */
export function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
