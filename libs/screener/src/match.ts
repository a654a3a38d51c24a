import type { Countable, Match, MedicineKind, Reach, TermMatch, When } from './pack.js';
import type { Reading, Span, Word } from './reading.js';
import type { MedicineHit } from './medicines.js';
import type { Situation } from './situation.js';
import { applies } from './situation.js';
import { isNegated } from './negation.rules.js';
import { wordAt } from './reading.js';

/** Something found: its span in the cleaned text and its words, both ends included. */
export interface Hit extends Span {
  from: number;
  to: number;
  confidence?: 'probable' | 'possible';
  details?: Record<string, string | boolean>;
}

/** One text under all rules: what was read, and what was already found in it. */
export interface Evaluation {
  reading: Reading;
  situation: Situation;
  /** Hits of a term set by its number. */
  terms(set: number): Hit[];
  medicines(): MedicineHit[];
  offLabel(): Hit[];
  /** Conditions for which an own product is licensed somewhere. */
  ownArea(): Hit[];
  adverseEvents(): Hit[];
  /** Abbreviations such as MTX; in prose that is no post also classes and substances. */
  abbreviations(): Hit[];
  identifiers(): (Hit & { kind: string })[];
  links(): Hit[];
  unapprovedLinks(): Hit[];
}

/** What a condition finds: nothing when it does not hold; without hits when it holds of the whole text. */
export type Evaluate = (of: Evaluation) => Hit[] | undefined;

/** What building the conditions of a rule needs to know of the rule set around it. */
export interface Conditions {
  set(name: string): number;
  inlineSet(terms: string[]): number;
  pattern(source: string, exact: boolean): (text: string) => Iterable<Span>;
  name(kind: 'employer' | 'competitor' | 'customer'): (of: Evaluation) => Hit[];
}

const maxHits = 200;

/** Builds the function that evaluates a condition. Throws with a plain sentence on a condition it does not know. */
export function condition(match: Match, known: Conditions): Evaluate {
  if (typeof match !== 'string' && (typeof match !== 'object' || match === null))
    throw new Error(`A condition is a term list or an object, not ${JSON.stringify(match)}.`);
  if (typeof match === 'string') return found(termHits({ term: match }, known));
  if ('term' in match) return found(termHits(match, known));
  if ('words' in match) return found(wordsHits(match, known));
  if ('pattern' in match) return found(patternHits(match, known));
  if ('all' in match) return all(match.all.map((part) => condition(part, known)));
  if ('any' in match) return any(match.any.map((part) => condition(part, known)));
  if ('none' in match) {
    const parts = match.none.map((part) => condition(part, known));
    return (of) => (parts.some((part) => part(of)) ? undefined : []);
  }
  if ('near' in match) return near(match, known);
  if ('missing' in match) return missing(match, known);
  if ('count' in match) {
    if (match.count === 'characters') return (of) => (of.reading.clean.length > match.over ? [] : undefined);
    return (of) => over(countable(of, match.count), match.over);
  }
  if ('medicine' in match) {
    const kinds = new Set([match.medicine].flat());
    return found((of) => medicineHits(of, kinds));
  }
  if ('offLabel' in match) return found((of) => of.offLabel());
  if ('ownArea' in match) return found((of) => of.ownArea());
  if ('name' in match) return found(known.name(match.name));
  if ('link' in match) return found((of) => linkHits(of, match.link));
  if ('context' in match) {
    const when: When = match.context;
    return (of) => (applies(when, of.situation) ? [] : undefined);
  }
  if ('detect' in match && match.detect === 'adverse-event') {
    const { confidence } = match;
    return found((of) => of.adverseEvents().filter((hit) => !confidence || hit.confidence === confidence));
  }
  if ('detect' in match && match.detect === 'identifier') {
    const kinds = match.kinds && new Set(match.kinds);
    return found((of) => of.identifiers().filter((hit) => !kinds || kinds.has(hit.kind)));
  }
  throw new Error(`Unknown condition ${JSON.stringify(match)}.`);
}

function found(hits: (of: Evaluation) => Hit[]): Evaluate {
  return (of) => {
    const result = hits(of);
    return result.length > 0 ? result : undefined;
  };
}

function all(parts: Evaluate[]): Evaluate {
  return (of) => {
    const hits: Hit[] = [];
    for (const part of parts) {
      const result = part(of);
      if (!result) return undefined;
      if (hits.length === 0) hits.push(...result);
    }
    return hits;
  };
}

function any(parts: Evaluate[]): Evaluate {
  return (of) => {
    let holds = false;
    const hits: Hit[] = [];
    for (const part of parts) {
      const result = part(of);
      if (!result) continue;
      holds = true;
      hits.push(...result);
    }
    return holds ? hits : undefined;
  };
}

/** A hit of the words `from` to `to`. */
export function hitOfWords(reading: Reading, from: number, to: number): Hit {
  return { from, to, start: (reading.words[from] as Word).start, end: (reading.words[to] as Word).end };
}

/** A hit of a span of the cleaned text. */
export function hitOfSpan(reading: Reading, span: Span): Hit {
  const from = Math.min(wordAt(reading.words, span.start), Math.max(0, reading.words.length - 1));
  let to = from;
  while (to + 1 < reading.words.length && (reading.words[to + 1] as Word).start < span.end) to++;
  return { ...span, from, to };
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function filtered(
  hits: Hit[],
  of: Evaluation,
  match: Omit<TermMatch, 'term'>,
  except: ((of: Evaluation) => Hit[]) | undefined,
): Hit[] {
  let kept = hits.length > 5 * maxHits ? hits.slice(0, 5 * maxHits) : hits;
  if (match.inside) {
    kept = kept.filter((hit) => {
      const tag = of.reading.words[hit.from]?.tag;
      return match.inside === 'prose' ? tag === undefined : tag === match.inside;
    });
  }
  if (match.unnegated) kept = kept.filter((hit) => !isNegated(of.reading, hit.from));
  if (kept.length > 0 && except) {
    const exceptions = except(of);
    kept = kept.filter((hit) => !exceptions.some((exception) => overlaps(hit, exception)));
  }
  return kept.slice(0, maxHits);
}

function exceptions(except: string | string[] | undefined, known: Conditions): ((of: Evaluation) => Hit[]) | undefined {
  if (!except) return undefined;
  const set = typeof except === 'string' ? known.set(except) : known.inlineSet(except);
  return (of) => of.terms(set);
}

function termHits(match: TermMatch, known: Conditions): (of: Evaluation) => Hit[] {
  const sets = [match.term].flat().map((name) => known.set(name));
  const except = exceptions(match.except, known);
  return (of) =>
    filtered(sets.length === 1 ? of.terms(sets[0] as number) : sets.flatMap((set) => of.terms(set)), of, match, except);
}

function wordsHits(
  match: { words: string[]; except?: string | string[] } & Omit<TermMatch, 'term' | 'except'>,
  known: Conditions,
): (of: Evaluation) => Hit[] {
  const set = known.inlineSet(match.words);
  const except = exceptions(match.except, known);
  return (of) => filtered(of.terms(set), of, match, except);
}

function patternHits(
  match: { pattern: string; except?: string | string[]; case?: 'exact' | 'any' },
  known: Conditions,
): (of: Evaluation) => Hit[] {
  const find = known.pattern(match.pattern, match.case === 'exact');
  const except = exceptions(match.except, known);
  return (of) => {
    const hits: Hit[] = [];
    for (const span of find(of.reading.clean)) {
      hits.push(hitOfSpan(of.reading, span));
      if (hits.length >= maxHits) break;
    }
    return filtered(hits, of, {}, except);
  };
}

function near(
  match: { near: Match[]; within: Reach; order?: 'given' | 'any'; unless?: Match },
  known: Conditions,
): Evaluate {
  const parts = match.near.map((part) => condition(part, known));
  const unless = match.unless && condition(match.unless, known);
  return (of) => {
    let pairs: Hit[] | undefined;
    for (const part of parts) {
      const hits = part(of);
      if (!hits) return undefined;
      pairs = pairs ? joined(of.reading, pairs, hits, match.within, match.order === 'given') : hits;
      if (pairs.length === 0) return undefined;
    }
    if (unless && pairs) {
      const excluded = unless(of) ?? [];
      pairs = pairs.filter(
        (pair) =>
          !excluded.some((hit) => Math.abs(sentenceOf(of.reading, hit.from) - sentenceOf(of.reading, pair.from)) <= 1),
      );
    }
    return pairs && pairs.length > 0 ? pairs : undefined;
  };
}

const sentenceOf = (reading: Reading, word: number) => reading.words[word]?.sentence ?? 0;

/** Each hit of `a` with its nearest of `b` within reach; one span in one sentence, else the span of `a`. */
function joined(reading: Reading, a: Hit[], b: Hit[], within: Reach, ordered: boolean): Hit[] {
  const pairs: Hit[] = [];
  for (const left of a) {
    let best: Hit | undefined;
    let distance = Infinity;
    for (const right of b) {
      if (left.from === right.from && left.to === right.to) continue;
      if (ordered && right.from < left.to) continue;
      const gap = Math.max(0, right.from > left.to ? right.from - left.to : left.from - right.to);
      if (gap < distance && reaches(reading, left, right, gap, within)) {
        best = right;
        distance = gap;
      }
    }
    if (!best) continue;
    const near = distance <= 30 && sentenceOf(reading, left.from) === sentenceOf(reading, best.from);
    pairs.push(
      near
        ? {
            start: Math.min(left.start, best.start),
            end: Math.max(left.end, best.end),
            from: Math.min(left.from, best.from),
            to: Math.max(left.to, best.to),
          }
        : left,
    );
  }
  return pairs;
}

function reaches(reading: Reading, a: Hit, b: Hit, gap: number, within: Reach): boolean {
  if (within === 'text') return true;
  if (typeof within === 'number') return gap <= within;
  const apart = Math.abs(sentenceOf(reading, a.from) - sentenceOf(reading, b.from));
  return within === 'sentence' ? apart === 0 : apart <= 1;
}

/** Where wording has to stand: `start` is the first `first` characters (100 when not said), `before-hashtags` not behind the first of three or more closing tags. */
function missing(
  match: { missing: Match; where?: 'anywhere' | 'start' | 'before-hashtags'; first?: number },
  known: Conditions,
): Evaluate {
  const wanted = condition(match.missing, known);
  const first = match.first ?? 100;
  return (of) => {
    const hits = wanted(of);
    if (!hits) return [];
    if (match.where === 'start') return hits.some((hit) => hit.start < first) ? undefined : [];
    if (match.where === 'before-hashtags') {
      const { tail, hashtags } = of.reading;
      const closing = hashtags.filter((span) => span.start >= tail);
      const readable = closing.length <= 2 ? Infinity : (closing[0] as Span).end;
      return hits.some((hit) => hit.start < readable) ? undefined : [];
    }
    return undefined;
  };
}

const emoji = /\p{Extended_Pictographic}/gu;

function countable(of: Evaluation, what: Countable): Hit[] {
  const { reading } = of;
  switch (what) {
    case 'hashtags':
      return reading.hashtags.map((span) => hitOfSpan(reading, span));
    case 'mentions':
      return reading.handles.map((span) => hitOfSpan(reading, span));
    case 'links':
      return reading.links.map((span) => hitOfSpan(reading, span));
    case 'capitals':
      return reading.words.flatMap((word, i) =>
        word.capitals && word.form.length > 2 && !word.tag ? [hitOfWords(reading, i, i)] : [],
      );
    case 'exclamations':
      return [...reading.clean.matchAll(/!/g)].map((m) => hitOfSpan(reading, { start: m.index, end: m.index + 1 }));
    case 'emoji':
      return [...reading.clean.matchAll(emoji)].map((m) =>
        hitOfSpan(reading, { start: m.index, end: m.index + m[0].length }),
      );
    case 'characters':
      return [];
  }
}

function over(hits: Hit[], limit: number): Hit[] | undefined {
  return hits.length > limit ? hits.slice(limit, limit + 1) : undefined;
}

function medicineHits(of: Evaluation, kinds: Set<MedicineKind>): Hit[] {
  const hits: Hit[] = [];
  for (const hit of of.medicines()) {
    const { product, kind } = hit;
    const wanted =
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
      (kinds.has('pun') && kind === 'pun');
    if (wanted) hits.push(hitOfWords(of.reading, hit.from, hit.to));
  }
  return (kinds.has('mention') ? [...hits, ...of.abbreviations()] : hits).slice(0, maxHits);
}

function linkHits(of: Evaluation, which: 'unapproved' | 'any'): Hit[] {
  return which === 'any' ? of.links() : of.unapprovedLinks();
}

/** The links of a text that are on no list. */
export function unapprovedLinks(reading: Reading, approved: string[]): Hit[] {
  return reading.links
    .filter((span) => !isApproved(reading.clean.slice(span.start, span.end), approved))
    .map((span) => hitOfSpan(reading, span));
}

/** An approved entry is an address, which allows what lies below it, or a host, which allows its subdomains too. */
export function isApproved(link: string, approved: string[]): boolean {
  const bare = (address: string) =>
    address
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[#?].*$/, '')
      .replace(/\/+$/, '');
  if (approved.length === 0) return false;
  const wanted = bare(link);
  const host = wanted.split('/')[0] as string;
  return approved.some((entry) => {
    const allowed = bare(entry);
    if (!allowed.includes('/')) return host === allowed || host.endsWith(`.${allowed}`);
    return wanted === allowed || wanted.startsWith(`${allowed}/`);
  });
}
