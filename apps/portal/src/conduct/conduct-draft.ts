import type { Conduct, ConductDraft, ConductText } from '../api/conduct.js';

type Language = ConductText['language'];

/** How many characters a text and each part of an example take. */
export const LONGEST = { text: 8_000, part: 600 };

const nothing = { situation: '', wrong: '', right: '' };

export const emptyText = (language: Language): ConductText => ({
  language,
  text: '',
  examples: [nothing, nothing, nothing],
});

/** A draft that says what holds now, to be changed. */
export function draftOf(current: Conduct['current']): ConductDraft {
  return { basedOn: current?.version ?? 0, texts: current?.texts ?? [], alsoScheduled: false };
}

export const withText = (draft: ConductDraft, text: ConductText): ConductDraft => ({
  ...draft,
  texts: draft.texts.some(({ language }) => language === text.language)
    ? draft.texts.map((each) => (each.language === text.language ? text : each))
    : [...draft.texts, text],
});

export const withoutText = (draft: ConductDraft, language: Language): ConductDraft => ({
  ...draft,
  texts: draft.texts.filter((each) => each.language !== language),
});

const fits = (words: string, most: number): boolean => words.trim() !== '' && words.trim().length <= most;

/** Where something is still empty or too long: the language, and the field as errors name it. */
export function gapsOf({ texts }: ConductDraft): { language: Language; field: string }[] {
  return texts.flatMap(({ language, text, examples }) => [
    ...(fits(text, LONGEST.text) ? [] : [{ language, field: 'text' }]),
    ...examples.flatMap((example, nth) =>
      (['situation', 'wrong', 'right'] as const).flatMap((part) =>
        fits(example[part], LONGEST.part) ? [] : [{ language, field: `examples.${nth}.${part}` }],
      ),
    ),
  ]);
}
