import { say } from '#libs/sentences';
import { number, oneOf, type Condition, type FieldCheck, type Match, type RuleKind } from '#libs/conditions';
import type { Hit, Reading } from '#libs/reading';
import { sentenceOf } from './nearness.js';

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
        const signs: { hit: Hit; part: number; worth: number }[] = [];
        let reachable = most;
        // What lowers the sum is looked for last, and nothing is where the rest can no longer reach enough.
        for (const part of order) {
          const { condition, worth } = parts[part] as (typeof parts)[number];
          const hits = condition.could(of) ? condition.hits(of) : undefined;
          if (hits) for (const hit of hits) signs.push({ hit, part, worth });
          else if (worth > 0 && (reachable -= worth) < least) return undefined;
        }
        const found = new Map<number, Hit>();
        for (const first of new Set(signs.map(({ hit }) => sentenceOf(of.reading, hit.from)))) {
          const inReach = signs.filter(({ hit }) => reaches(of.reading, first, hit, within));
          const worths = new Map(inReach.map(({ part, worth }) => [part, worth]));
          if ([...worths.values()].reduce((sum, worth) => sum + worth, 0) < least) continue;
          const spoken = inReach.filter(({ worth }) => worth > 0).map(({ hit }) => hit);
          const all = spanOf(spoken.filter((hit) => sentenceOf(of.reading, hit.from) === first));
          if (all && ![...found.values()].some((other) => other.start <= all.start && all.end <= other.end))
            found.set(all.start, all);
        }
        return found.size > 0 ? [...found.values()] : undefined;
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

function reaches(reading: Reading, first: number, hit: Hit, within: Stated['within']): boolean {
  if (within === 'text') return true;
  const apart = sentenceOf(reading, hit.from) - first;
  return within === 'sentence' ? apart === 0 : apart >= 0 && apart <= 1;
}

function spanOf(hits: readonly Hit[]): Hit | undefined {
  const [one, ...more] = hits;
  return one
    ? more.reduce(
        (all, hit) => ({
          start: Math.min(all.start, hit.start),
          end: Math.max(all.end, hit.end),
          from: Math.min(all.from, hit.from),
          to: Math.max(all.to, hit.to),
        }),
        one,
      )
    : undefined;
}
