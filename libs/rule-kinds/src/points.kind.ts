import { say } from '#libs/sentences';
import {
  doesHold,
  hitsOf,
  number,
  oneOf,
  type Condition,
  type FieldCheck,
  type Found,
  type Match,
  type RuleKind,
} from '#libs/conditions';
import type { Hit, Reading } from '#libs/reading';
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
 * negative one, and sentences whose sum reaches `least` are found, from the first of their signs to the last. Words that
 * are a sign of several kinds count for one, the weightiest that has no other.
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
    const worths = order.map((part) => (parts[part] as Part).worth);
    return {
      could(of) {
        let reachable = 0;
        for (const { condition, worth } of parts) if (worth > 0 && condition.could(of)) reachable += worth;
        return reachable >= least;
      },
      hits(of) {
        let reachable = most;
        // What lowers the sum is looked for last, and nothing is where the rest can no longer reach enough.
        for (const part of order) {
          const { condition, worth } = parts[part] as Part;
          if (worth <= 0) break;
          if (!doesHold(condition, of) && (reachable -= worth) < least) return undefined;
        }
        const found = order.map((part) => hitsOf((parts[part] as Part).condition, of));
        const spans = new Tally(of.reading, found, worths).spans(least, within);
        return spans.length > 0 ? spans : undefined;
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

/** What the conditions found, added up: each counts once, however often it is found, and the same words for one of them. */
class Tally {
  /** Of each sentence that has a sign, in the order they were found, the conditions that found one there. */
  private readonly bySentence = new Map<number, number[]>();

  constructor(
    private readonly reading: Reading,
    private readonly found: readonly Found[],
    private readonly worths: readonly number[],
  ) {
    for (let part = 0; part < found.length; part++) {
      const hits = found[part];
      if (hits) for (const hit of hits) this.enter(sentenceOf(reading, hit.from), part);
    }
  }

  /** The sentences whose sum reaches `least`, each from the first to the last of its signs that add. */
  spans(least: number, within: NonNullable<Stated['within']>): Hit[] {
    const spans: Hit[] = [];
    const whole = within === 'text' ? this.sum([...this.found.keys()].filter((part) => this.found[part])) : 0;
    if (within === 'text' && (whole < least || this.wordsOnce(whole, () => true) < least)) return spans;
    for (const [sentence, own] of this.bySentence) {
      const next = within === 'neighbours' ? this.bySentence.get(sentence + 1) : undefined;
      const sum = this.sum(own, next);
      const enough = within === 'text' || (sum >= least && this.wordsOnce(sum, isOf(sentence, next)) >= least);
      const span = enough ? this.span(sentence, own) : undefined;
      if (span) spans.push(span);
    }
    return spans;
  }

  private enter(sentence: number, part: number): void {
    const others = this.bySentence.get(sentence);
    if (!others) this.bySentence.set(sentence, [part]);
    else if (others[others.length - 1] !== part) others.push(part);
  }

  private sum(own: readonly number[], next: readonly number[] = none): number {
    let sum = 0;
    for (const part of own) sum += this.worths[part] as number;
    for (const part of next) if (!own.includes(part)) sum += this.worths[part] as number;
    return sum;
  }

  /** What is left of a sum when the same words count for one kind only. */
  private wordsOnce(sum: number, isThere: (sentence: number) => boolean): number {
    const here = this.found.map((hits, part) =>
      (this.worths[part] as number) > 0
        ? (hits ?? none).filter((hit) => isThere(sentenceOf(this.reading, hit.from)))
        : none,
    );
    const taken: Hit[] = [];
    for (const part of byWorth(this.worths)) {
      const own = here[part] as readonly Hit[];
      if (own.length === 0) continue;
      const free = own.filter((hit) => !taken.some((other) => same(hit, other)));
      const shared = (hit: Hit) => here.some((hits, other) => other !== part && hits.some((one) => same(one, hit)));
      const hit = free.find((one) => !shared(one)) ?? free[0];
      if (hit) taken.push(hit);
      else sum -= this.worths[part] as number;
    }
    return sum;
  }

  private span(sentence: number, parts: readonly number[]): Hit | undefined {
    let span: Hit | undefined;
    for (const part of parts) {
      if ((this.worths[part] as number) <= 0) continue;
      for (const hit of this.found[part] ?? [])
        if (sentenceOf(this.reading, hit.from) === sentence) span = span ? spanning(span, hit) : hit;
    }
    return span;
  }
}

const none: readonly never[] = [];
const same = (a: Hit, b: Hit): boolean => a.from === b.from && a.to === b.to;
const isOf = (sentence: number, next: readonly number[] | undefined) => (one: number) =>
  one === sentence || (next !== undefined && one === sentence + 1);
const byWorth = (worths: readonly number[]): number[] =>
  worths.map((_, part) => part).sort((a, b) => (worths[b] as number) - (worths[a] as number));
