import {
  flag,
  listName,
  oneOf,
  texts,
  whereFound,
  type Condition,
  type Evaluation,
  type Ground,
  type Look,
  type WrittenMatch,
} from '#libs/conditions';
import { isNegated, type Hit, type Reading, type Span } from '#libs/reading';

/** Which hits of a term count. */
export interface Counting {
  /** Not those within a term of a named list, or of a list that stands here. */
  except?: string | string[];
  /** Do not count a hit that is negated ("no", "without", "never") within its sentence. */
  unnegated?: boolean;
  /** Only where it is written so: in hashtags, handles, or outside of both. */
  inside?: 'hashtag' | 'handle' | 'prose';
  /** Only where it opens a sentence or what stands after a comma, a line's end and the like. */
  opening?: boolean;
}

export function checkCounting(written: WrittenMatch): void {
  checkExceptions(written);
  written.may('unnegated', flag);
  written.may('inside', oneOf(['hashtag', 'handle', 'prose']));
  written.may('opening', flag);
}

export function checkExceptions(written: WrittenMatch): void {
  written.may('except', (value, around) => (Array.isArray(value) ? texts : listName)(value, around));
}

/** Holds where a term of these sets is found and counts. */
export function termsCondition(sets: number[], counting: Counting, ground: Ground): Condition {
  const spared = exceptionsOf(counting.except, ground);
  const { except, unnegated, inside, opening } = counting;
  const sure = !except && !unnegated && !inside && !opening;
  const condition = whereFound(
    (of) => counted(termsOf(sets, of), of.reading, counting, () => spared(of)),
    (of) => {
      for (const set of sets) if (of.has(set)) return true;
      return false;
    },
  );
  return { ...condition, sure };
}

/** The hits of all sets, set by set: mostly only one of them has any. */
function termsOf(sets: readonly number[], of: Evaluation): readonly Hit[] {
  let found: readonly Hit[] | undefined;
  for (const set of sets) if (of.has(set)) found = found ? [...found, ...of.terms(set)] : of.terms(set);
  return found ?? none;
}

const none: readonly Hit[] = [];

export function exceptionsOf(except: string | string[] | undefined, ground: Ground): Look<readonly Hit[]> {
  if (!except) return () => [];
  const set = typeof except === 'string' ? ground.set(except) : ground.inlineSet(except);
  return (of) => of.terms(set);
}

/** More hits of one condition in one text change nothing. */
export const maxHits = 200;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function opens(reading: Reading, from: number): boolean {
  const word = reading.words[from];
  return word !== undefined && (word.first || word.broken);
}

/** The hits that count: written where the rule wants them, not negated, not part of an exception. */
export function counted(
  hits: readonly Hit[],
  reading: Reading,
  counting: Counting,
  exceptions: () => readonly Hit[],
): readonly Hit[] {
  if (hits.length === 0) return hits;
  let kept = hits.length > 5 * maxHits ? hits.slice(0, 5 * maxHits) : hits;
  const { inside } = counting;
  if (inside) {
    kept = kept.filter((hit) => {
      const tag = reading.words[hit.from]?.tag;
      return inside === 'prose' ? tag === undefined : tag === inside;
    });
  }
  if (counting.opening) kept = kept.filter(({ from }) => opens(reading, from));
  if (counting.unnegated) kept = kept.filter((hit) => !isNegated(reading, hit.from));
  if (kept.length > 0 && counting.except) {
    const spared = exceptions();
    if (spared.length > 0) kept = kept.filter((hit) => !spared.some((exception) => overlaps(hit, exception)));
  }
  return kept.length > maxHits ? kept.slice(0, maxHits) : kept;
}
