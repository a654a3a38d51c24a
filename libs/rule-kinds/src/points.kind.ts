import { say } from '#libs/sentences';
import { number, oneOf, type Condition, type FieldCheck, type Match, type RuleKind } from '#libs/conditions';
import type { Hit } from '#libs/reading';
import { sentenceOf, spanning } from './nearness.js';

interface Stated {
  points: { of: Match; worth: number }[];
  /** So many points, or more, are found. */
  least: number;
  /** Where they are added up: `neighbours` (a sentence and the next, when not said), one `sentence`, the whole `text`. */
  within?: 'sentence' | 'neighbours' | 'text';
}

const weighed: FieldCheck = (value, around) => {
  if (!Array.isArray(value) || value.length === 0) return say('must be a list of conditions, each with its worth');
  for (const part of value as unknown[]) {
    const { of, worth } = (typeof part === 'object' && part !== null ? part : {}) as Record<string, unknown>;
    if (typeof worth !== 'number' || worth === 0) return say('needs "worth" of each condition, a number but 0');
    around.check(of);
  }
  return undefined;
};

/**
 * Signs none of which decides alone: each kind of sign counts once with its worth, what speaks against it with a
 * negative one, and sentences whose sum reaches `least` are found, from the first of their signs to the last.
 */
export const pointsKind: RuleKind<Stated> = {
  field: 'points',
  check(written) {
    written.needs('points', weighed);
    written.needs('least', number);
    written.may('within', oneOf(['sentence', 'neighbours', 'text']));
  },
  build({ points, least, within = 'neighbours' }, ground) {
    const parts = points.map(({ of, worth }) => ({ condition: ground.condition(of), worth }));
    const most = parts.reduce((sum, { worth }) => sum + Math.max(0, worth), 0);
    const order = parts.map((_, part) => part).sort((a, b) => rank(parts[a] as Part) - rank(parts[b] as Part));
    return {
      could(of) {
        let reachable = 0;
        for (const { condition, worth } of parts) if (worth > 0 && condition.could(of)) reachable += worth;
        return reachable >= least;
      },
      hits(of) {
        const signs: Sign[] = [];
        let reachable = most;
        // What lowers the sum is looked for last, and nothing is where the rest can no longer reach enough.
        for (const part of order) {
          const { condition, worth } = parts[part] as Part;
          const hits = condition.could(of) ? condition.hits(of) : undefined;
          if (hits) for (const hit of hits) signs.push({ hit, part, worth });
          else if (worth > 0 && (reachable -= worth) < least) return undefined;
        }
        const bySentence = new Map<number, Sign[]>();
        for (const sign of signs) {
          const sentence = sentenceOf(of.reading, sign.hit.from);
          const others = bySentence.get(sentence);
          if (others) others.push(sign);
          else bySentence.set(sentence, [sign]);
        }
        const whole = within === 'text' ? sumOf(signs) : 0;
        const found: Hit[] = [];
        for (const [sentence, own] of bySentence) {
          const next = within === 'neighbours' ? (bySentence.get(sentence + 1) ?? []) : [];
          const sum = within === 'text' ? whole : sumOf([...own, ...next]);
          const span = sum >= least ? spanOf(own) : undefined;
          if (span) found.push(span);
        }
        return found.length > 0 ? found : undefined;
      },
    };
  },
};

interface Part {
  condition: Condition;
  worth: number;
}

/** What adds before what lowers, and of those that add the cheap ones and the weighty ones first. */
const rank = ({ condition, worth }: Part): number => (worth < 0 ? 1_000 : condition.costly ? 500 - worth : -worth);

/** What one condition found: each counts once, however often it is found. */
interface Sign {
  hit: Hit;
  part: number;
  worth: number;
}

function sumOf(signs: readonly Sign[]): number {
  let sum = 0;
  for (const worth of new Map(signs.map((sign) => [sign.part, sign.worth])).values()) sum += worth;
  return sum;
}

/** From the first to the last of the signs that add. */
function spanOf(signs: readonly Sign[]): Hit | undefined {
  let span: Hit | undefined;
  for (const { hit, worth } of signs) if (worth > 0) span = span ? spanning(span, hit) : hit;
  return span;
}
