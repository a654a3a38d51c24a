import { ofText, oneOf, onceEachText, whereFound, type FieldCheck, type Look, type RuleKind } from '#libs/conditions';
import { mannerKinds, readManner, type Manner, type MannerKind } from '#libs/manner';
import type { Hit } from '#libs/reading';
import { say } from '#libs/sentences';

interface Stated {
  /** A kind of post, or `any`: then it holds of the whole text, and names no words. */
  readsLike: MannerKind | 'any';
  /** Log-odds that a reviewer would stop it: so many, or more. */
  least: number;
}

const logOdds: FieldCheck = (value) => (Number.isFinite(value) ? undefined : say('must be a number'));

const mannersOf: Look<Manner[]> = onceEachText((of) => readManner(of.reading));

/**
 * Sentences that read like a kind of post that reviewers stop, by the words in them together: found where no wording
 * is. It is never sure: for rules that ask for a review, and to tell whether the words of a wide rule are meant so.
 */
export const readsLikeKind: RuleKind<Stated> = {
  field: 'readsLike',
  check(written) {
    written.needs('readsLike', oneOf(['any', ...mannerKinds]));
    written.needs('least', logOdds);
  },
  build: ({ readsLike, least }) =>
    readsLike === 'any'
      ? ofText((of) => mannersOf(of).some(({ odds }) => odds >= least))
      : whereFound((of) => hitsFor(mannersOf(of), readsLike, least)),
};

function hitsFor(manners: Manner[], readsLike: MannerKind, least: number): Hit[] {
  const found = manners.filter(({ kind, odds }) => kind === readsLike && odds >= least);
  const [most] = found.sort((a, b) => b.odds - a.odds);
  const hit = most?.hit();
  return hit ? [hit] : [];
}
