import { FormMemory, isNegated, type Reading, type Word } from '#libs/reading';
import { clinicalKinds, cueKinds, type EventMention, type Mention, type Signs, type Suspect } from './sign-reader.js';

/** A window of words, with what was found in it. */
export interface Window {
  reading: Reading;
  signs: Signs;
  from: number;
  to: number;
  suspects: Suspect[];
  events: EventMention[];
}

/** The mentions inside of words `from` to `to`; the list is sorted by its first words. */
function within<T extends Mention>(mentions: T[], from: number, to: number): T[] {
  const inside: T[] = [];
  for (let i = firstFrom(mentions, from); i < mentions.length && (mentions[i] as T).from <= to; i++)
    if ((mentions[i] as T).to <= to) inside.push(mentions[i] as T);
  return inside;
}

function firstFrom(mentions: Mention[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function windowOf(reading: Reading, signs: Signs, from: number, to: number): Window {
  return {
    reading,
    signs,
    from,
    to,
    suspects: within(signs.suspects, from, to),
    events: within(signs.events, from, to),
  };
}

/** Small words whose place beside or between the mentions tells something. */
const joints =
  'of with in to by from for on and or as the a an may can could not no was is were are had has have who which that than at when if but between against'.split(
    ' ',
  );
const jointNumbers = new FormMemory((text) => joints.indexOf(text));

/** Which of up to 64 things were seen. */
interface Bits {
  low: number;
  high: number;
}

function mark(bits: Bits, number: number): void {
  if (number < 0) return;
  if (number < 32) bits.low |= 1 << number;
  else bits.high |= 1 << (number - 32);
}

function sumOf(weights: Float64Array, low: number, high = 0): number {
  let sum = 0;
  for (let left = low; left !== 0; left &= left - 1) sum += weights[31 - Math.clz32(left & -left)] as number;
  for (let left = high; left !== 0; left &= left - 1) sum += weights[63 - Math.clz32(left & -left)] as number;
  return sum;
}

/** What stands in the three words before or after a mention. */
interface Side {
  /** Clinical kinds at one word's distance, and at two or three. */
  beside: number;
  near: number;
  joints: Bits;
  edge: boolean;
}

const newSide = (): Side => ({ beside: 0, near: 0, joints: { low: 0, high: 0 }, edge: false });

function look({ reading, signs, from, to }: Window, mention: Mention, step: 1 | -1, side: Side): void {
  const start = step === 1 ? mention.to : mention.from;
  for (let k = 1; k <= 3; k++) {
    const i = start + step * k;
    if (i < from || i > to) {
      if (k === 1) side.edge = true;
      return;
    }
    if (k > 1) side.near |= signs.clinical[i] as number;
    else {
      side.beside |= signs.clinical[i] as number;
      mark(side.joints, jointNumbers.of((reading.words[i] as Word).written, reading.generation));
    }
  }
}

interface SideWeights {
  beside: Float64Array;
  near: Float64Array;
  joints: Float64Array;
  edge: number;
}

function scoreSide({ beside, near, joints: seen, edge }: Side, weights: SideWeights): number {
  return (
    sumOf(weights.beside, beside) +
    sumOf(weights.near, near) +
    sumOf(weights.joints, seen.low, seen.high) +
    (edge ? weights.edge : 0)
  );
}

/** Weights as they are kept, `name=number` with semicolons or line ends between. */
export class Weights {
  private readonly byName = new Map<string, number>();

  constructor(
    readonly bias: number,
    written: string,
  ) {
    for (const entry of written.split(/[;\n]/)) {
      const at = entry.lastIndexOf('=');
      if (at > 0) this.byName.set(entry.slice(0, at).trim(), Number(entry.slice(at + 1)));
    }
  }

  of(name: string): number {
    return this.byName.get(name) ?? 0;
  }

  all(names: string[], prefix: string): Float64Array {
    return Float64Array.from(names, (name) => this.of(`${prefix}${name}`));
  }

  side(name: string): SideWeights {
    return {
      beside: this.all(clinicalKinds, `${name}1:`),
      near: this.all(clinicalKinds, `${name}2:`),
      joints: this.all(joints, `${name}:`),
      edge: this.of(`${name}:edge`),
    };
  }
}

const distances = [0, 1, 2, 4, 7, 12, 20];
const buckets = distances.length + 1;

function bucketOf(distance: number): number {
  const i = distances.findIndex((limit) => distance <= limit);
  return i < 0 ? distances.length : i;
}

const most = 8;
const touches = (a: Mention, b: Mention) => a.from <= b.to && b.from <= a.to;

export interface Pair {
  score: number;
  suspect: Suspect;
  event: EventMention;
}

/** Scores a suspect and an event in one window. */
export class PairScores {
  private readonly directions;
  private readonly suspectBefore;
  private readonly suspectAfter;
  private readonly eventBefore;
  private readonly eventAfter;

  constructor(private readonly weights: Weights) {
    const direction = (order: string) => ({
      base: weights.of(order),
      distance: Array.from({ length: buckets }, (_, i) => weights.of(`${order}${i}`)),
      kinds: weights.all(clinicalKinds, `${order}:`),
      joints: weights.all(joints, `${order}:`),
      comma: weights.of(`${order}:,`),
      suspect: weights.of(`${order}:suspect`),
      event: weights.of(`${order}:event`),
    });
    this.directions = { forward: direction('de'), backward: direction('ed') };
    this.suspectBefore = weights.side('sb');
    this.suspectAfter = weights.side('sa');
    this.eventBefore = weights.side('eb');
    this.eventAfter = weights.side('ea');
  }

  /** The best pair of the first eight suspects with the first ten events of a window; of equals the first. */
  best(window: Window): Pair | undefined {
    const suspects = window.suspects.slice(0, most);
    const events = window.events.slice(0, most + 2);
    if (suspects.length === 0 || events.length === 0) return undefined;
    const ofSuspects = suspects.map((suspect) => this.scoreSuspect(window, suspect));
    const ofEvents = events.map((event) => this.scoreEvent(window, event));
    let best: Pair | undefined;
    suspects.forEach((suspect, s) => {
      events.forEach((event, e) => {
        if (touches(suspect, event)) return;
        const score =
          this.weights.bias +
          (ofSuspects[s] as number) +
          (ofEvents[e] as number) +
          this.scoreBetween(window, suspect, event);
        if (!best || score > best.score) best = { score, suspect, event };
      });
    });
    return best;
  }

  private scoreSuspect(window: Window, suspect: Suspect): number {
    return (
      this.weights.of(`d:${suspect.kind}`) +
      scoreSide(sideOf(window, suspect, -1), this.suspectBefore) +
      scoreSide(sideOf(window, suspect, 1), this.suspectAfter) +
      (hasHyphen(window.reading, suspect) ? this.weights.of('hyphen') : 0)
    );
  }

  private scoreEvent(window: Window, event: EventMention): number {
    return (
      this.weights.of(event.broad ? 'broad' : 'sure') +
      scoreSide(sideOf(window, event, -1), this.eventBefore) +
      scoreSide(sideOf(window, event, 1), this.eventAfter) +
      (isNegated(window.reading, event.from) ? this.weights.of('negated') : 0)
    );
  }

  private scoreBetween({ reading, signs, suspects, events }: Window, suspect: Suspect, event: EventMention): number {
    const forward = suspect.from < event.from;
    const start = forward ? suspect.to + 1 : event.to + 1;
    const end = forward ? event.from : suspect.from;
    const weights = forward ? this.directions.forward : this.directions.backward;
    const seen: Bits = { low: 0, high: 0 };
    let kinds = 0;
    let comma = reading.words[end]?.broken ?? false;
    for (let i = start; i < end; i++) {
      const word = reading.words[i] as Word;
      kinds |= signs.clinical[i] as number;
      mark(seen, jointNumbers.of(word.written, reading.generation));
      comma ||= word.broken;
    }
    const isBetween = (other: Mention) => other.from >= start && other.to < end;
    return (
      weights.base +
      (weights.distance[bucketOf(end - start)] as number) +
      sumOf(weights.kinds, kinds) +
      sumOf(weights.joints, seen.low, seen.high) +
      (comma ? weights.comma : 0) +
      (weights.suspect !== 0 && suspects.some(isBetween) ? weights.suspect : 0) +
      (weights.event !== 0 && events.some(isBetween) ? weights.event : 0)
    );
  }
}

function sideOf(window: Window, mention: Mention, step: 1 | -1): Side {
  const side = newSide();
  look(window, mention, step, side);
  return side;
}

function hasHyphen(reading: Reading, mention: Mention): boolean {
  return reading.clean.charCodeAt((reading.words[mention.to] as Word).end) === 45;
}

/** Scores a window as a whole: what is in it and how it stands there; single cue words count for themselves too. */
export class WindowScores {
  private readonly suspectBefore;
  private readonly suspectAfter;
  private readonly eventBefore;
  private readonly eventAfter;
  private readonly kinds: Float64Array;
  private readonly cueWords = new FormMemory((text) => this.weights.of(`w:${text}`));

  constructor(private readonly weights: Weights) {
    this.suspectBefore = weights.side('sb');
    this.suspectAfter = weights.side('sa');
    this.eventBefore = weights.side('eb');
    this.eventAfter = weights.side('ea');
    this.kinds = weights.all(cueKinds, '');
  }

  score(window: Window): number {
    const { weights } = this;
    const { from, to } = window;
    return (
      weights.bias +
      this.scoreSuspects(window) +
      this.scoreEvents(window) +
      this.scoreCues(window) +
      weights.of(`len${Math.min(7, Math.floor((to - from) / 6))}`)
    );
  }

  private scoreSuspects(window: Window): number {
    const { weights } = this;
    const { suspects, events, reading } = window;
    const before = newSide();
    const after = newSide();
    const kinds = new Set<string>();
    let hyphen = false;
    let adjacent = false;
    for (const suspect of suspects) {
      kinds.add(suspect.kind);
      look(window, suspect, -1, before);
      look(window, suspect, 1, after);
      hyphen ||= hasHyphen(reading, suspect);
      adjacent ||= events.some((event) => event.from === suspect.to + 1);
    }
    let sum = weights.of(`d${Math.min(3, suspects.length)}`);
    for (const kind of kinds) sum += weights.of(`d:${kind}`);
    sum += scoreSide(before, this.suspectBefore) + scoreSide(after, this.suspectAfter);
    if (hyphen) sum += weights.of('hyphen');
    if (adjacent) sum += weights.of('adjacent');
    return kinds.has('name') ? sum : sum + weights.of('d-unnamed');
  }

  private scoreEvents(window: Window): number {
    const { weights } = this;
    const before = newSide();
    const after = newSide();
    let sure = 0;
    let broad = false;
    let negated = false;
    for (const event of window.events) {
      if (event.broad) {
        broad = true;
        continue;
      }
      sure++;
      look(window, event, -1, before);
      look(window, event, 1, after);
      negated ||= isNegated(window.reading, event.from);
    }
    return (
      weights.of(`e${Math.min(4, sure)}`) +
      (broad ? weights.of('broad') : 0) +
      scoreSide(before, this.eventBefore) +
      scoreSide(after, this.eventAfter) +
      (negated ? weights.of('negated') : 0)
    );
  }

  /** Each kind and each term once. */
  private scoreCues({ reading, signs, from, to }: Window): number {
    const { words, generation } = reading;
    const kinds: Bits = { low: 0, high: 0 };
    const terms = new Set<string>();
    let sum = 0;
    for (let i = firstFrom(signs.cues, from); i < signs.cues.length; i++) {
      const cue = signs.cues[i] as Signs['cues'][number];
      if (cue.from > to) break;
      if (cue.to > to) continue;
      mark(kinds, cue.kind);
      const first = words[cue.from] as Word;
      let term = first.form;
      for (let k = cue.from + 1; k <= cue.to; k++) term += ` ${(words[k] as Word).form}`;
      if (terms.has(term)) continue;
      terms.add(term);
      sum += cue.from === cue.to ? this.cueWords.of(first.written, generation) : this.weights.of(`w:${term}`);
    }
    return sum + sumOf(this.kinds, kinds.low, kinds.high);
  }
}
