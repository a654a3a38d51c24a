import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = 'apps/portal/src/locales';
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Nested = string | { [key: string]: Nested };

/** Words by their full key, such as `feed:colleagues_one`. */
export type Words = Map<string, string>;

function flat(part: Nested, key: string, into: Words): Words {
  if (typeof part === 'string') return into.set(key, part);
  for (const [name, inner] of Object.entries(part))
    flat(inner, key.endsWith(':') ? key + name : `${key}.${name}`, into);
  return into;
}

export const writtenLanguages = (): string[] => readdirSync(LOCALES).sort();

export const roomsOf = (language: string): string[] => readdirSync(join(LOCALES, language)).sort();

/** All words of the portal in a language. */
export function wordsOf(language: string): Words {
  const words: Words = new Map();
  for (const file of roomsOf(language))
    flat(JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')), `${file.slice(0, -'.json'.length)}:`, words);
  return words;
}

/** The forms of each key by their suffix: `''` for a key that is the same for every count. */
export function formsOf(words: Words): Map<string, Map<string, string>> {
  const forms = new Map<string, Map<string, string>>();
  for (const [key, text] of words) {
    const suffix = PLURAL.exec(key)?.[0];
    const counted = suffix && words.has(key.replace(PLURAL, '_other'));
    const base = counted ? key.replace(PLURAL, '') : key;
    if (!forms.has(base)) forms.set(base, new Map());
    forms.get(base)!.set(counted ? suffix.slice(1) : '', text);
  }
  return forms;
}

/** What i18next puts in, and the tags that a screen fills: `{{name}}`, `<1/>`. */
export const placesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}|<\/?\w+\s*\/?>/g)].map(([whole]) => whole)),
];

/**
 * What is wrong with a language's words beside the English ones, a line each.
 * @param same keys whose words may be the same in both languages
 */
export function faultsOf(language: string, same: readonly string[]): string[] {
  const english = formsOf(wordsOf('en'));
  const words = formsOf(wordsOf(language));
  const faults = [...words.keys()].flatMap((key) => (english.has(key) ? [] : [`${key}: English has no such key`]));
  for (const [key, theirs] of english) {
    const ours = words.get(key);
    if (!ours) {
      faults.push(`${key}: missing`);
      continue;
    }
    faults.push(...formFaults(language, theirs, ours).map((fault) => `${key}: ${fault}`));
    for (const [form, text] of ours) {
      const model = theirs.get(form) ?? theirs.get('other') ?? theirs.get('')!;
      faults.push(...placeFaults(form, text, model, theirs).map((fault) => `${key}: ${fault} (${form || 'plain'})`));
      if (!text.trim()) faults.push(`${key}: empty`);
      else if (text === model && saysSomething(text) && !same.includes(text)) faults.push(`${key}: as in English`);
    }
  }
  return faults;
}

/** A language needs the forms it counts by, and `zero` where English has words of its own for it. */
function formFaults(language: string, english: Map<string, string>, ours: Map<string, string>): string[] {
  if (ours.has('') && english.has('')) return [];
  const needed = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories];
  if (english.has('zero')) needed.push('zero' as Intl.LDMLPluralRule);
  const missing = needed.filter((form) => !ours.has(form)).map((form) => `no form “${form}”`);
  const unknown = [...ours.keys()].filter((form) => !(needed as string[]).includes(form));
  return [...missing, ...unknown.map((form) => `form “${form}” is never asked for`)];
}

/** One of something may be said without its number; everything else is put in as in English. */
function placeFaults(form: string, text: string, model: string, english: Map<string, string>): string[] {
  const ours = placesIn(text);
  const known = new Set([...english.values()].flatMap(placesIn));
  const single = form === 'one' || form === 'zero';
  const needed = placesIn(model).filter((place) => !(single && place === '{{count}}'));
  return [
    ...needed.filter((place) => !ours.includes(place)).map((place) => `${place} is missing`),
    ...ours.filter((place) => !known.has(place)).map((place) => `${place} is unknown`),
  ];
}

const saysSomething = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\{\{.*?\}\}|<.*?>/g, ''));
