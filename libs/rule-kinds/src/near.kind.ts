import { say } from '#libs/sentences';
import {
  condition,
  conditions,
  hitsOf,
  number,
  oneOf,
  type FieldCheck,
  type Found,
  type Match,
  type RuleKind,
} from '#libs/conditions';
import { excluding, joined, type Reach } from './nearness.js';

interface Stated {
  near: Match[];
  within: Reach;
  order?: 'given' | 'any';
  /** Found in the same sentence or the next, it makes the whole harmless. */
  unless?: Match;
}

const reach: FieldCheck = (value, around) =>
  number(value, around) === undefined || ['sentence', 'neighbours', 'text'].includes(value as string)
    ? undefined
    : say('must be sentence, neighbours, text or a number of words');

/** Several conditions that find something near each other. */
export const nearKind: RuleKind<Stated> = {
  field: 'near',
  check(written) {
    written.needs('near', conditions);
    written.needs('within', reach);
    written.may('order', oneOf(['given', 'any']));
    written.may('unless', condition);
  },
  build(stated, ground) {
    const parts = stated.near.map((part) => ground.condition(part));
    const unless = stated.unless ? ground.condition(stated.unless) : undefined;
    const cheapFirst = [...parts].sort((a, b) => Number(a.costly ?? false) - Number(b.costly ?? false));
    return {
      could(of) {
        for (const part of parts) if (!part.could(of)) return false;
        return true;
      },
      hits(of) {
        for (const part of cheapFirst) if (!part.hits(of)) return undefined;
        let pairs: Found;
        for (const part of parts) {
          const hits = part.hits(of);
          if (!hits) return undefined;
          pairs = pairs ? joined(of.reading, pairs, hits, stated.within, stated.order === 'given') : hits;
          if (pairs.length === 0) return undefined;
        }
        const excluded = pairs && unless ? hitsOf(unless, of) : undefined;
        if (pairs && excluded) pairs = excluding(of.reading, pairs, excluded);
        return pairs && pairs.length > 0 ? pairs : undefined;
      },
    };
  },
};
