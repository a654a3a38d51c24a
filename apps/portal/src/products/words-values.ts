import type { KeptWordLists, WordListsChange } from '../api/words.js';
import { linesOf } from '../parts/lines.js';

export const wordLists = ['competitors', 'customers', 'approvedLinks'] as const;
export type WordList = (typeof wordLists)[number];

type Blackout = WordListsChange['blackouts'][number];

/** The words as their form holds them: each list is a text with one entry a line. */
export type WordsValues = Record<WordList, string> & {
  blackouts: Blackout[];
  /** What the form was begun from. */
  revision: number;
};

export function wordsValues({
  competitors,
  customers,
  approvedLinks,
  blackouts,
  revision,
}: KeptWordLists): WordsValues {
  return {
    competitors: competitors.join('\n'),
    customers: customers.join('\n'),
    approvedLinks: approvedLinks.join('\n'),
    blackouts,
    revision,
  };
}

/** What is sent: rows nobody filled in are left out. */
export function wordsChange(values: WordsValues): WordListsChange {
  return {
    competitors: linesOf(values.competitors),
    customers: linesOf(values.customers),
    approvedLinks: linesOf(values.approvedLinks),
    blackouts: values.blackouts.filter(({ from, to, reason }) => from || to || reason.trim()),
    revision: values.revision,
  };
}

export function sameWords(one: WordsValues, other: WordsValues): boolean {
  const content = (values: WordsValues) => JSON.stringify({ ...wordsChange(values), revision: 0 });
  return content(one) === content(other);
}

/** What one of two lists has and the other has not, as a person would tell them apart. */
export function onlyIn(one: WordsValues, other: WordsValues): string[] {
  const named = (values: WordsValues) => [
    ...wordLists.flatMap((list) => linesOf(values[list])),
    ...values.blackouts.map(({ from, to, reason }) => `${from} – ${to} ${reason}`.trim()),
  ];
  const known = new Set(named(other));
  return named(one).filter((entry) => !known.has(entry));
}

/** What is wrong with the entries of a list, each with the entry it is about. */
export function listProblems(
  errors: Record<string, string>,
  list: WordList,
  values: WordsValues,
): { entry: string; message: string }[] {
  const sent = linesOf(values[list]);
  return Object.entries(errors).flatMap(([path, message]) => {
    if (path === list) return [{ entry: '', message }];
    const [name, at] = path.split('.');
    return name === list ? [{ entry: sent[Number(at)] ?? '', message }] : [];
  });
}
