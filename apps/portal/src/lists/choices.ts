import { compareNames, languageName } from '../when/formats.js';

export interface Choice {
  value: string;
  label: string;
}

/** Choices as the reader's language sorts them. */
export const sorted = (choices: Choice[], language: string): Choice[] => {
  const compare = compareNames(language);
  return choices.toSorted((one, other) => compare(one.label, other.label));
};

/** What has a name, to choose from: none before it is here. */
export const namedChoices = (items: { id: string; name: string }[] | undefined, language: string): Choice[] =>
  sorted(
    (items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    language,
  );

/** Languages by their codes, to choose from by their names. */
export const languageChoices = (codes: readonly string[], language: string): Choice[] =>
  sorted(
    codes.map((code) => ({ value: code, label: languageName(code, language) })),
    language,
  );
