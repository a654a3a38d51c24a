import type { Conduct, ConductDraft, ConductText } from '../api/conduct.js';

type Language = ConductText['language'];

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

/** Where something is still empty: the language, and the field as errors name it. */
export function gapsOf({ texts }: ConductDraft): { language: Language; field: string }[] {
  return texts.flatMap(({ language, text, examples }) => [
    ...(text.trim() ? [] : [{ language, field: 'text' }]),
    ...examples.flatMap((example, nth) =>
      (['situation', 'wrong', 'right'] as const).flatMap((part) =>
        example[part].trim() ? [] : [{ language, field: `examples.${nth}.${part}` }],
      ),
    ),
  ]);
}
