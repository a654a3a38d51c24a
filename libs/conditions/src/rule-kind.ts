import type { Condition } from './condition.js';
import type { Ground } from './ground.js';
import type { WrittenMatch } from './written-match.js';

/** One kind of condition a rule may state: what it is called, what may stand in it and what it finds. */
export interface RuleKind<Stated extends object> {
  /** The field that tells a condition of this kind. */
  readonly field: string;
  /** Its value, where several kinds share the field. */
  readonly value?: string;
  /** Reads every field a condition of this kind may have. Throws a plain sentence on what is wrong. */
  check(written: WrittenMatch): void;
  /** Builds the condition from what `check` has let pass. */
  build(stated: Stated, ground: Ground): Condition;
}
