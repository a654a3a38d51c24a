import { listOf, SaidError, say, type Sentence } from '#libs/sentences';

/** What a field of a condition must be, in words that go on from its name; nothing where it is. */
export type FieldCheck = (value: unknown, around: Around) => Sentence | undefined;

/** What stands around a condition while a pack is read. */
export interface Around {
  hasList(name: string): boolean;
  /** Checks a condition within another. Throws a plain sentence on what is wrong. */
  check(match: unknown): void;
}

/** A condition as somebody wrote it, of which nothing is known yet. */
export class WrittenMatch {
  private readonly left: Set<string>;

  constructor(
    private readonly fields: Record<string, unknown>,
    private readonly around: Around,
  ) {
    this.left = new Set(Object.keys(fields));
  }

  needs(field: string, check: FieldCheck): void {
    if (this.fields[field] === undefined) throw new SaidError(say('The condition lacks "{field}".', { field }));
    this.may(field, check);
  }

  may(field: string, check: FieldCheck): void {
    this.left.delete(field);
    const value = this.fields[field];
    const problem = value === undefined ? undefined : check(value, this.around);
    if (problem) throw new SaidError(say('"{field}" {problem}.', { field, problem }));
  }

  /** Throws where a field stands that nobody asked for. */
  end(): void {
    for (const field of this.left) throw new SaidError(say('"{field}" is not a field of such a condition.', { field }));
  }
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

export const text: FieldCheck = (value) => (isText(value) ? undefined : say('must be a text'));

export const texts: FieldCheck = (value) =>
  Array.isArray(value) && value.length > 0 && value.every(isText) ? undefined : say('must be a list of texts');

export const flag: FieldCheck = (value) => (typeof value === 'boolean' ? undefined : say('must be true or false'));

export const number: FieldCheck = (value) =>
  Number.isInteger(value) && (value as number) >= 0 ? undefined : say('must be a number from 0 up');

export const record: FieldCheck = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : say('must be an object');

/** The name of a term list of the pack or of the lexicon. */
export const listName: FieldCheck = (value, around) => {
  if (!isText(value)) return say('must be the name of a term list');
  if (!around.hasList(value as string))
    throw new SaidError(say('There is no term list "{name}".', { name: value as string }));
  return undefined;
};

export const condition: FieldCheck = (value, around) => {
  around.check(value);
  return undefined;
};

export const conditions: FieldCheck = (value, around) => {
  if (!Array.isArray(value) || value.length === 0) return say('must be a list of conditions');
  for (const part of value) around.check(part);
  return undefined;
};

export function oneOf(allowed: readonly unknown[]): FieldCheck {
  return (value) =>
    allowed.includes(value) ? undefined : say('must be one of {choices}', { choices: listOf(allowed.map(String)) });
}

/** One value, or a list of them. */
export function oneOrMore(check: FieldCheck): FieldCheck {
  return (value, around) =>
    [value]
      .flat()
      .map((one) => check(one, around))
      .find(Boolean);
}
