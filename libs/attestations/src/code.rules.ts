import { listOf, say, type FieldProblem, type Language } from '#libs/kernel';
import { textHash } from '#libs/platform';
import type { ConductText } from './code.js';

export const EXAMPLES = 3;
export const MOST_TEXT = 8_000;
export const MOST_EXAMPLE = 600;

/** What is wrong with a code of conduct, each at its field; `spoken` is the organisation's own language. */
export function conductProblems(texts: readonly ConductText[], spoken: Language): FieldProblem[] {
  const languages = texts.map(({ language }) => language);
  const twice = languages.filter((language, nth) => languages.indexOf(language) !== nth);
  const problems: FieldProblem[] = texts.flatMap(({ examples }, nth) =>
    examples.length === EXAMPLES
      ? []
      : [{ field: `texts[${nth}].examples`, message: say('must be {count, number} examples', { count: EXAMPLES }) }],
  );
  if (twice.length > 0) {
    problems.push({
      field: 'texts',
      message: say('names a language twice: {languages}', { languages: listOf(twice) }),
    });
  }
  if (!languages.includes(spoken)) {
    problems.push({
      field: 'texts',
      message: say('must be there in the language of the organisation, {language}', { language: spoken }),
    });
  }
  return problems;
}

/** As it is kept: languages in order, nothing around the words. */
export function tidied(texts: readonly ConductText[]): ConductText[] {
  return texts
    .map(({ language, text, examples }) => ({
      language,
      text: text.replace(/\r\n?/g, '\n').trim(),
      examples: examples.map(({ situation, wrong, right }) => ({
        situation: situation.trim(),
        wrong: wrong.trim(),
        right: right.trim(),
      })),
    }))
    .sort((a, b) => a.language.localeCompare(b.language));
}

/** The same for the same words, whatever order languages and fields came in. */
export function conductHash(texts: readonly ConductText[]): string {
  const said = tidied(texts).map(({ language, text, examples }) => [
    language,
    text,
    examples.map(({ situation, wrong, right }) => [situation, wrong, right]),
  ]);
  return textHash(JSON.stringify(said));
}
