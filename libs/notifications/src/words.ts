import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, localeOf, type Language } from '#libs/kernel';

export const PARTS = ['name', 'title', 'body', 'action'] as const;
/** `name` is what preferences call the kind; the others are what is told. */
export type Part = (typeof PARTS)[number];

/** What stands in one language's file. Every text is an ICU message. */
export interface Words {
  kinds: Record<string, Record<Part, string>>;
  mail: Record<string, string>;
}

export type Values = Record<string, string | number | boolean | Date | null>;

/** Who is spoken to, as far as words go. */
export interface Listener {
  language: Language;
  timeZone: string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const MOST_NAMED = 3;

/** The words of a language, beside this code in the sources and in the build alike. */
export function readWords(language: Language): Words {
  const file = fileURLToPath(new URL(`../locales/${language}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as Words;
}

const words = Object.fromEntries(LANGUAGES.map((language) => [language, readWords(language)])) as Record<
  Language,
  Words
>;

/** The kinds that words are there for. */
export function wordedKinds(): string[] {
  return Object.keys(words.en.kinds);
}

/** A text about a kind of notification. @throws Error when the language's file has none. */
export function kindWords(listener: Listener, kind: string, part: Part, values: Values = {}): string {
  return spoken(listener, words[listener.language].kinds[kind]?.[part], `${kind}.${part}`, values);
}

/** A text that stands around notifications in a mail. */
export function mailWords(listener: Listener, key: string, values: Values = {}): string {
  return spoken(listener, words[listener.language].mail[key], `mail.${key}`, values);
}

/** Names in the language's quotation marks, as a list; past three of them only how many more of `count` there are. */
export function named(listener: Listener, names: readonly string[], count = names.length): string {
  if (names.length === 0) return '';
  const quoted = names.slice(0, MOST_NAMED).map((name) => mailWords(listener, 'quoted', { name }));
  const more = count - quoted.length;
  const all = more > 0 ? [...quoted, mailWords(listener, 'more', { count: more })] : quoted;
  return new Intl.ListFormat(localeOf(listener.language), { type: 'conjunction' }).format(all);
}

function spoken({ language, timeZone }: Listener, text: string | undefined, key: string, values: Values): string {
  if (text === undefined) throw new Error(`There are no words for ${key} in ${language}.`);
  const spoken = message(language, timeZone, text).format(withMoments(values));
  return String(spoken);
}

/** Rows keep moments as ISO 8601; words want them as dates. */
function withMoments(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && MOMENT.test(value) ? new Date(value) : value,
    ]),
  );
}

const messages = new Map<string, IntlMessageFormat>();

/** Read once a text, language and zone, of which there are few. */
function message(language: Language, timeZone: string, text: string): IntlMessageFormat {
  const key = `${language} ${timeZone} ${text}`;
  let found = messages.get(key);
  if (!found)
    messages.set(
      key,
      (found = new IntlMessageFormat(text, localeOf(language), formatsIn(timeZone), { ignoreTag: true })),
    );
  return found;
}

function formatsIn(timeZone: string) {
  return {
    date: { day: { weekday: 'long', day: 'numeric', month: 'long', timeZone } },
    time: { clock: { hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' } },
  } as const;
}
