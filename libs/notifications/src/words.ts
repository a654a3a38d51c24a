import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, localeOf, type Language } from '#libs/kernel';

export const PARTS = ['name', 'title', 'body', 'action'] as const;
/** `name` is what preferences call the kind; the others are what is told. */
export type Part = (typeof PARTS)[number];
export const MANY_PARTS = ['title', 'body', 'each', 'action'] as const;
/** Of many that a mail tells as one; `each` is how it names one of the first few. */
type ManyPart = (typeof MANY_PARTS)[number];

/** What stands in one language's file. Every text is an ICU message. */
export interface Words {
  kinds: Record<string, Record<Part, string>>;
  /** Of kinds whose notifications each have a subject of their own, by the kind. */
  many: Record<string, Record<ManyPart, string>>;
  mail: Record<string, string>;
}

export type Values = Record<string, string | number | boolean | Date | null>;

/** Who is spoken to, as far as words go. */
export interface Listener {
  language: Language;
  timeZone: string;
}

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
  return listed(listener, quoted, count);
}

/** Whether many of a kind are told as one in a mail. */
export function tellsManyAsOne(kind: string): boolean {
  return words.en.many[kind] !== undefined;
}

/** A text about many of a kind that are told as one. */
export function manyWords(listener: Listener, kind: string, part: ManyPart, values: Values): string {
  return spoken(listener, words[listener.language].many[kind]?.[part], `many.${kind}.${part}`, values);
}

/** The first few of many as a list, and how many more there are. */
export function fewOfMany(listener: Listener, kind: string, many: readonly Values[]): string {
  const few = many.slice(0, MOST_NAMED).map((values) => manyWords(listener, kind, 'each', values));
  return listed(listener, few, many.length);
}

function listed(listener: Listener, few: readonly string[], count: number): string {
  const more = count - few.length;
  const all = more > 0 ? [...few, mailWords(listener, 'more', { count: more })] : few;
  return new Intl.ListFormat(localeOf(listener.language), { type: 'conjunction' }).format(all);
}

function spoken({ language, timeZone }: Listener, text: string | undefined, key: string, values: Values): string {
  if (text === undefined) throw new Error(`There are no words for ${key} in ${language}.`);
  const { text: spoken, moments, choices } = message(language, timeZone, text);
  // A row older than a choice in its words names nothing to choose by: it is told what all others are.
  const unsaid = Object.fromEntries([...choices].map((name) => [name, 'other']));
  return String(spoken.format(withMoments({ ...unsaid, ...values }, moments)));
}

/** Rows keep moments as ISO 8601, words want them as dates: those that words name as one, whatever else looks like one. */
function withMoments(values: Values, moments: ReadonlySet<string>): Values {
  const dated = [...moments].flatMap((name) =>
    typeof values[name] === 'string' ? [[name, new Date(values[name])]] : [],
  );
  return { ...values, ...Object.fromEntries(dated) };
}

interface Message {
  text: IntlMessageFormat;
  /** What it tells a day or an hour of. */
  moments: ReadonlySet<string>;
  /** By what it chooses between texts. */
  choices: ReadonlySet<string>;
}

const messages = new Map<string, Message>();

/** Read once a text, language and zone, of which there are few. */
function message(language: Language, timeZone: string, text: string): Message {
  const key = `${language} ${timeZone} ${text}`;
  let found = messages.get(key);
  if (!found) {
    const read = new IntlMessageFormat(text, localeOf(language), formatsIn(timeZone), { ignoreTag: true });
    const named = (...types: number[]) => new Set(namesIn(read.getAst() as Element[], types));
    messages.set(key, (found = { text: read, moments: named(DATE, TIME), choices: named(CHOICE) }));
  }
  return found;
}

/** A piece of a text that names something, and the texts it chooses from by that. */
interface Element {
  type: number;
  value: string;
  options?: Record<string, { value: Element[] }>;
}

const [DATE, TIME, CHOICE] = [3, 4, 5];

function namesIn(elements: readonly Element[], types: readonly number[]): string[] {
  return elements.flatMap(({ type, value, options }) => [
    ...(types.includes(type) ? [value] : []),
    ...Object.values(options ?? {}).flatMap((option) => namesIn(option.value, types)),
  ]);
}

function formatsIn(timeZone: string) {
  return {
    date: { day: { weekday: 'long', day: 'numeric', month: 'long', timeZone } },
    time: { clock: { hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' } },
  } as const;
}
