import { listed, oneOf, text, whereFound, type MatchForm, type RuleKind } from '#libs/conditions';
import { hitOfSpan, linearPattern } from '#libs/reading';
import { checkExceptions, counted, exceptionsOf, maxHits, type Counting } from './counted-hits.js';

type Stated = Pick<Counting, 'except'> & { pattern: string; case?: 'exact' | 'any' };

/** A regular expression, in the syntax that cannot stall the screening. */
export const patternKind: RuleKind<Stated> = {
  field: 'pattern',
  check(written) {
    written.needs('pattern', (value, around) => {
      const problem = text(value, around);
      if (!problem) linearPattern(value as string, false);
      return problem;
    });
    written.may('case', oneOf(['exact', 'any']));
    checkExceptions(written);
  },
  build(stated, ground) {
    const { find, anchors } = linearPattern(stated.pattern, stated.case === 'exact');
    const spared = exceptionsOf(stated.except, ground);
    const condition = whereFound(
      (of) =>
        counted(
          find(of.reading.clean, maxHits).map((span) => hitOfSpan(of.reading, span)),
          of.reading,
          stated.except ? { except: stated.except } : {},
          () => spared(of),
        ),
      (of) => !anchors || anchors.some((piece) => of.holds(piece)),
    );
    return { ...condition, costly: true };
  },
};

interface PatternValues {
  pattern: string;
  exactCase: boolean;
  except: readonly string[];
}

export const patternForm = {
  name: 'pattern',
  empty: { pattern: '', exactCase: false, except: [] },
  fields: [
    { name: 'pattern', label: 'pattern', as: 'text', placeholder: '\\bLOT-\\d{4,}\\b', main: true },
    { name: 'exactCase', label: 'exactCase', as: 'flag' },
    { name: 'except', label: 'except', as: 'list' },
  ],
  write: ({ pattern, exactCase, except }) => ({
    pattern,
    ...(except.length > 0 ? { except } : {}),
    ...(exactCase ? { case: 'exact' } : {}),
  }),
  read: (match) =>
    'pattern' in match
      ? { pattern: String(match['pattern']), exactCase: match['case'] === 'exact', except: listed(match['except']) }
      : undefined,
  examples: () => undefined,
} as const satisfies MatchForm<PatternValues>;
