import type { Hit } from '#libs/reading';
import type { Evaluation, Look } from './evaluation.js';

/** What a condition finds: nothing when it does not hold, no hits when it holds of the whole text. Shared between rules: not to be changed. */
export type Found = readonly Hit[] | undefined;

/** One condition of a rule, ready to run. */
export interface Condition {
  /** A quick look: false when it cannot hold, true when it may. */
  could(of: Evaluation): boolean;
  hits(of: Evaluation): Found;
  /** It searches the letters of the text rather than looking up words: asked after the others. */
  costly?: boolean;
  /** Where it could hold it does: its hits need not be looked at to know. */
  sure?: boolean;
}

/** What a condition finds, looked for only where it may hold. */
export const hitsOf = (condition: Condition, of: Evaluation): Found =>
  condition.could(of) ? condition.hits(of) : undefined;

/** Whether a condition holds, without its hits where they need not be looked at. */
export function doesHold(condition: Condition, of: Evaluation): boolean {
  return condition.could(of) && ((condition.sure ?? false) || condition.hits(of) !== undefined);
}

const always = () => true;

/** A condition that holds where it finds something. */
export function whereFound(find: Look<readonly Hit[]>, could: Condition['could'] = always): Condition {
  return {
    could,
    hits(of) {
      const hits = find(of);
      return hits.length > 0 ? hits : undefined;
    },
  };
}

/** A condition that holds of a whole text or not. */
export function ofText(holds: Look<boolean>): Condition {
  return { could: always, hits: (of) => (holds(of) ? [] : undefined) };
}

/** The condition with its number in the rule set: rules that share it have it looked at once a text. */
export function numbered({ could, hits, costly = false, sure = false }: Condition, number: number): Condition {
  return {
    could: could === always ? always : (of) => of.could(number, could),
    costly,
    sure,
    hits(of) {
      let found = of.recall(number);
      if (found === undefined) of.remember(number, (found = hits(of) ?? null));
      return found ?? undefined;
    },
  };
}
