import { listed, texts, type MatchForm, type RuleKind } from '#libs/conditions';
import { checkCounting, termsCondition, type Counting } from './counted-hits.js';

/** Words that stand in the condition itself: a list, or held apart by semicolons where it was compiled. */
export const wordsKind: RuleKind<Counting & { words: string[] | string }> = {
  field: 'words',
  check(written) {
    written.needs('words', texts);
    checkCounting(written);
  },
  build: (stated, ground) =>
    termsCondition(
      [ground.inlineSet(typeof stated.words === 'string' ? stated.words.split(';') : stated.words)],
      stated,
      ground,
    ),
};

interface ForbiddenValues {
  /** What may not be said. */
  words: readonly string[];
  /** Where it is part of something harmless. */
  except: readonly string[];
}

export const wordsForm = {
  name: 'forbidden',
  empty: { words: [], except: [] },
  fields: [
    { name: 'words', label: 'words', as: 'list', main: true },
    { name: 'except', label: 'except', as: 'list' },
  ],
  write: ({ words, except }) => ({ words, ...(except.length > 0 ? { except } : {}) }),
  read: (match) => ('words' in match ? { words: listed(match['words']), except: listed(match['except']) } : undefined),
  examples: ({ words: [word = ''] }) => ({ fail: word, pass: '–' }),
} as const satisfies MatchForm<ForbiddenValues>;
