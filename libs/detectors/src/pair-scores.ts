import type { Mention } from '#libs/accounts';
import { isNegated, type Word } from '#libs/reading';
import type { Window } from './event-window.js';
import { jointNumbers, joints } from './joints.js';
import { hasHyphen, scoreSide, sideOf } from './mention-sides.js';
import { mark, sumOf, type Bits } from './seen-kinds.js';
import { clinicalKinds, type EventMention, type Suspect } from './sign-reader.js';
import type { Weights } from './sign-weights.js';

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
