import { readFileSync } from 'node:fs';
import { LANGUAGES, speak, type Language, type Sentence } from '#libs/kernel';

type Words = Readonly<Record<string, string>>;

/** English needs none: a sentence's text is its English. */
const catalogues = new Map<Language, Words>(
  LANGUAGES.filter((language) => language !== 'en').map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8')) as Words,
  ]),
);

/** A sentence as somebody reads it who reads this language. */
export function speakTo(language: Language, sentence: Sentence): string {
  return speak(sentence, language, (text) => catalogues.get(language)?.[text]);
}
