/** What a sentence names: a figure, a moment, words as they are, a sentence of its own, or several of these. */
export type Value = string | number | Date | Sentence | Several;
export type Values = Readonly<Record<string, Value>>;

/** Something to tell a person: an ICU message in English, which is also the key of its translations, and what it names. */
export interface Sentence {
  readonly text: string;
  readonly values: Values;
}

/** Names in a row, as each language writes them: “a, b and c”, “a, b ou c”. */
export interface Several {
  readonly several: readonly Value[];
  readonly joined: 'and' | 'or';
}

/**
 * The one way to make a sentence. The text is always a literal, so that a check can ask each catalogue for it
 * (`test/architecture`); what changes stands in the values: `say('{count, plural, one {# line} other {# lines}}', { count })`.
 */
export function say(text: string, values: Values = {}): Sentence {
  return { text, values };
}

export const allOf = (several: readonly Value[]): Several => ({ several, joined: 'and' });
export const anyOf = (several: readonly Value[]): Several => ({ several, joined: 'or' });
