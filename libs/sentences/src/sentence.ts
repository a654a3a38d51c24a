/** What a sentence names: a figure, a moment, words as they are, a sentence of its own, or several of these. */
export type Value = string | number | Date | Sentence | Several;
export type Values = Readonly<Record<string, Value>>;

/** Something to tell a person: an ICU message in English, which is also the key of its translations, and what it names. */
export interface Sentence {
  readonly text: string;
  readonly values: Values;
}

/** Names in a row, as each language writes them: “a, b, c” in English, “a, b und c” in German. */
export interface Several {
  readonly several: readonly Value[];
}

/**
 * The one way to make a sentence. The text is always a literal, so that a check can ask each catalogue for it
 * (`test/architecture`); what changes stands in the values: `say('{count, plural, one {# line} other {# lines}}', { count })`.
 */
export function say(text: string, values: Values = {}): Sentence {
  return { text, values };
}

export const listOf = (several: readonly Value[]): Several => ({ several });

/**
 * The sentence as it stands, with what it names put in: for whoever writes packs, at a command line. Sentences for them
 * count nothing, so that no formatter has to come along into the browser.
 */
export function plainly({ text, values }: Sentence): string {
  return text.replace(/\{(\w+)(?:, number)?\}/g, (_, name: string) => plain(values[name]));
}

function plain(value: Value | undefined): string {
  if (typeof value !== 'object' || value instanceof Date) return String(value);
  return 'several' in value ? value.several.map(plain).join(', ') : plainly(value);
}
