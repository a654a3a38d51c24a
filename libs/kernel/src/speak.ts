import { IntlMessageFormat } from 'intl-messageformat';
import type { Sentence, Several, Value } from '#libs/sentences';
import { localeOf, type Language } from './language.js';

/** A language's words for an English text; undefined where it has none. */
export type Catalogue = (text: string) => string | undefined;

/** A day is given as its midnight in UTC: `{day, date, day}` is written in full, whatever zone the process is in. */
const FORMATS = { date: { day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } } } as const;

/** Parsing costs more than saying; there are as many entries as sentences, since their texts are literals. */
const parsed = new Map<string, IntlMessageFormat>();

/** The sentence in a language. What the catalogue does not have is said in English: better than nothing. */
export function speak(sentence: Sentence, language: Language, catalogue: Catalogue): string {
  const translated = language === 'en' ? undefined : catalogue(sentence.text);
  const spoken = translated === undefined ? 'en' : language;
  const values = Object.entries(sentence.values).map(([name, value]) => [name, written(value, spoken, catalogue)]);
  return String(message(translated ?? sentence.text, spoken).format(Object.fromEntries(values)));
}

/** As logs and command lines say it. */
export function inEnglish(sentence: Sentence): string {
  return speak(sentence, 'en', () => undefined);
}

function message(text: string, language: Language): IntlMessageFormat {
  const key = `${language} ${text}`;
  let found = parsed.get(key);
  if (!found) {
    found = new IntlMessageFormat(text, localeOf(language), FORMATS, { ignoreTag: true });
    parsed.set(key, found);
  }
  return found;
}

function written(value: Value, language: Language, catalogue: Catalogue): string | number | Date {
  if (typeof value !== 'object' || value instanceof Date) return value;
  return 'several' in value ? list(value, language, catalogue) : speak(value, language, catalogue);
}

function list({ several }: Several, language: Language, catalogue: Catalogue): string {
  const words = several.map((value) => String(written(value, language, catalogue)));
  return new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(words);
}
