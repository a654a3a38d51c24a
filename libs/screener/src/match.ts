import type { MedicineHit } from '#libs/detectors';
import { hitOfSpan, hitOfWords, type Hit, type LinearPattern, type Reading, type Span } from '#libs/reading';
import { countable } from './countables.js';
import { filtered, maxHits } from './counted-hits.js';
import { excluding, joined } from './nearness.js';
import type { Match, MedicineKind, Reach, TermMatch } from './pack.js';
import { applies, type Situation } from './situation.js';

/** One text under all rules: what was read, and what was already found in it. */
export interface Evaluation {
  reading: Reading;
  situation: Situation;
  /** Hits of a term set by its number. */
  terms(set: number): readonly Hit[];
  medicines(): MedicineHit[];
  /** A medicine is understood from the context or the thread. */
  understood(): boolean;
  offLabel(): Hit[];
  /** Conditions for which an own product is licensed somewhere. */
  ownArea(): Hit[];
  adverseEvents(): Hit[];
  /** Abbreviations such as MTX; in prose that is no post also classes and substances. */
  abbreviations(): Hit[];
  identifiers(): (Hit & { kind: string })[];
  links(): Hit[];
  unapprovedLinks(): Hit[];
  /** The cleaned text in small letters. */
  small(): string;
  /** What the conditions found in this text, by their number; `null` where one does not hold. */
  found: (readonly Hit[] | null | undefined)[];
}

/** What a condition finds: nothing when it does not hold, no hits when it holds of the whole text. Shared between rules: not to be changed. */
export type Found = readonly Hit[] | undefined;

/** One condition of a rule, ready to run. */
export interface Condition {
  /** A quick look: false when it cannot hold, true when it may. */
  could(of: Evaluation): boolean;
  hits(of: Evaluation): Found;
}

/** What building the conditions of a rule needs to know of the rule set around it. */
export interface Conditions {
  set(name: string): number;
  inlineSet(terms: string[]): number;
  pattern(source: string, exact: boolean): LinearPattern;
  name(kind: 'employer' | 'competitor' | 'customer'): (of: Evaluation) => readonly Hit[];
  /** What was built before by what it says: conditions that several rules share are looked at once a text. */
  built: Map<string, Condition>;
  /** The number of the next condition of this rule set. */
  next(): number;
}

/** Builds a condition. Throws with a plain sentence on one it does not know. */
export function condition(match: Match, known: Conditions): Condition {
  const said = JSON.stringify(match);
  let built = known.built.get(said);
  if (!built) known.built.set(said, (built = onceEachText(newCondition(match, known), known.next())));
  return built;
}

function onceEachText({ could, hits }: Condition, number: number): Condition {
  return {
    could,
    hits(of) {
      let found = of.found[number];
      if (found === undefined) of.found[number] = found = hits(of) ?? null;
      return found ?? undefined;
    },
  };
}

function newCondition(match: Match, known: Conditions): Condition {
  if (typeof match !== 'string' && (typeof match !== 'object' || match === null))
    throw new Error(`A condition is a term list or an object, not ${JSON.stringify(match)}.`);
  if (typeof match === 'string') return terms({ term: match }, known);
  if ('term' in match) return terms(match, known);
  if ('words' in match) return termsOf([known.inlineSet(match.words)], match, known);
  if ('pattern' in match) return pattern(match, known);
  if ('all' in match) return all(match.all.map((part) => condition(part, known)));
  if ('any' in match) return any(match.any.map((part) => condition(part, known)));
  if ('none' in match) {
    const parts = match.none.map((part) => condition(part, known));
    return ofText((of) => !parts.some((part) => part.could(of) && part.hits(of)));
  }
  if ('near' in match) return near(match, known);
  if ('missing' in match) return missing(match, known);
  if ('count' in match) {
    const { count, over } = match;
    if (count === 'characters') return ofText((of) => of.reading.clean.length > over);
    return found((of) => countable(of.reading, count).slice(over, over + 1));
  }
  if ('medicine' in match && match.medicine === 'understood') return ofText((of) => of.understood());
  if ('medicine' in match) return medicine(new Set([match.medicine].flat()));
  if ('offLabel' in match) return found((of) => of.offLabel());
  if ('ownArea' in match) return found((of) => of.ownArea());
  if ('name' in match) return found(known.name(match.name));
  if ('link' in match)
    return found(
      match.link === 'any' ? (of) => of.links() : (of) => of.unapprovedLinks(),
      (of) => of.reading.links.length > 0,
    );
  if ('context' in match) return ofText((of) => applies(match.context, of.situation));
  if ('detect' in match && match.detect === 'adverse-event') {
    const { confidence } = match;
    return found((of) => of.adverseEvents().filter((hit) => !confidence || hit.confidence === confidence));
  }
  if ('detect' in match && match.detect === 'identifier') {
    const kinds = match.kinds && new Set(match.kinds);
    return found((of) => (kinds ? of.identifiers().filter((hit) => kinds.has(hit.kind)) : of.identifiers()));
  }
  throw new Error(`Unknown condition ${JSON.stringify(match)}.`);
}

const always = () => true;

/** A condition that holds where it finds something. */
function found(find: (of: Evaluation) => readonly Hit[], could: Condition['could'] = always): Condition {
  return {
    could,
    hits(of) {
      const hits = find(of);
      return hits.length > 0 ? hits : undefined;
    },
  };
}

/** A condition that holds of a whole text or not. */
function ofText(holds: (of: Evaluation) => boolean): Condition {
  return { could: always, hits: (of) => (holds(of) ? [] : undefined) };
}

function all(parts: Condition[]): Condition {
  return {
    could: (of) => parts.every((part) => part.could(of)),
    hits(of) {
      let first: Found;
      for (const part of parts) {
        const hits = part.hits(of);
        if (!hits) return undefined;
        if (!first || first.length === 0) first = hits;
      }
      return first ?? [];
    },
  };
}

function any(parts: Condition[]): Condition {
  return {
    could: (of) => parts.some((part) => part.could(of)),
    hits(of) {
      let together: Found;
      for (const part of parts) {
        const hits = part.could(of) ? part.hits(of) : undefined;
        if (hits) together = together && together.length > 0 ? [...together, ...hits] : hits;
      }
      return together;
    },
  };
}

function terms(match: TermMatch, known: Conditions): Condition {
  return termsOf(
    [match.term].flat().map((name) => known.set(name)),
    match,
    known,
  );
}

function termsOf(sets: number[], match: Omit<TermMatch, 'term'>, known: Conditions): Condition {
  const spared = exceptions(match.except, known);
  const [only, ...more] = sets;
  return found(
    (of) =>
      filtered(
        more.length === 0 && only !== undefined ? of.terms(only) : sets.flatMap((set) => of.terms(set)),
        of.reading,
        match,
        () => spared(of),
      ),
    (of) => sets.some((set) => of.terms(set).length > 0),
  );
}

function exceptions(except: string | string[] | undefined, known: Conditions): (of: Evaluation) => readonly Hit[] {
  if (!except) return () => [];
  const set = typeof except === 'string' ? known.set(except) : known.inlineSet(except);
  return (of) => of.terms(set);
}

function pattern(
  match: { pattern: string; except?: string | string[]; case?: 'exact' | 'any' },
  known: Conditions,
): Condition {
  const { find, anchors } = known.pattern(match.pattern, match.case === 'exact');
  const spared = exceptions(match.except, known);
  return found(
    (of) =>
      filtered(
        find(of.reading.clean, maxHits).map((span) => hitOfSpan(of.reading, span)),
        of.reading,
        match.except ? { except: match.except } : {},
        () => spared(of),
      ),
    (of) => !anchors || anchors.some((piece) => of.small().includes(piece)),
  );
}

function near(
  match: { near: Match[]; within: Reach; order?: 'given' | 'any'; unless?: Match },
  known: Conditions,
): Condition {
  const parts = match.near.map((part) => condition(part, known));
  const unless = match.unless ? condition(match.unless, known) : undefined;
  return {
    could: (of) => parts.every((part) => part.could(of)),
    hits(of) {
      let pairs: Found;
      for (const part of parts) {
        const hits = part.hits(of);
        if (!hits) return undefined;
        pairs = pairs ? joined(of.reading, pairs, hits, match.within, match.order === 'given') : hits;
        if (pairs.length === 0) return undefined;
      }
      const excluded = pairs && unless?.could(of) ? unless.hits(of) : undefined;
      if (pairs && excluded) pairs = excluding(of.reading, pairs, excluded);
      return pairs && pairs.length > 0 ? pairs : undefined;
    },
  };
}

/** Where wording has to stand: `start` is the first `first` characters (100 when not said), `before-hashtags` not behind the first of three or more closing tags. */
function missing(
  match: { missing: Match; where?: 'anywhere' | 'start' | 'before-hashtags'; first?: number },
  known: Conditions,
): Condition {
  const wanted = condition(match.missing, known);
  const first = match.first ?? 100;
  const { where } = match;
  return ofText((of) => {
    const hits = wanted.could(of) ? wanted.hits(of) : undefined;
    if (!hits) return true;
    if (where === 'start') return !hits.some((hit) => hit.start < first);
    if (where === 'before-hashtags') {
      const { tail, hashtags } = of.reading;
      const closing = hashtags.filter((span) => span.start >= tail);
      const readable = closing.length <= 2 ? Infinity : (closing[0] as Span).end;
      return !hits.some((hit) => hit.start < readable);
    }
    return false;
  });
}

function medicine(kinds: Set<MedicineKind>): Condition {
  return found(
    (of) => {
      const hits: Hit[] = [];
      for (const hit of of.medicines()) if (isWanted(hit, kinds)) hits.push(hitOfWords(of.reading, hit.from, hit.to));
      if (kinds.has('mention')) hits.push(...of.abbreviations());
      return hits.slice(0, maxHits);
    },
    (of) => kinds.has('mention') || of.medicines().length > 0,
  );
}

function isWanted({ product, kind }: MedicineHit, kinds: Set<MedicineKind>): boolean {
  return (
    kinds.has('any') ||
    (kinds.has('mention') && kind !== 'pun' && kind !== 'acronym') ||
    (kinds.has('own') && product !== undefined && product.own !== false) ||
    (kinds.has('prescription') &&
      (product
        ? (product.status ?? 'prescription') === 'prescription'
        : kind !== 'code' && kind !== 'acronym' && kind !== 'pun')) ||
    (kinds.has('otc') && product?.status === 'otc') ||
    (kinds.has('unlicensed') && product?.status === 'unlicensed') ||
    (kinds.has('code') && kind === 'code') ||
    (kinds.has('acronym') && kind === 'acronym') ||
    (kinds.has('pun') && kind === 'pun')
  );
}
