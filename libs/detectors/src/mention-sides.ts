import type { Mention } from '#libs/accounts';
import type { Reading, Word } from '#libs/reading';
import type { Window } from './event-window.js';
import { jointNumbers } from './joints.js';
import { mark, sumOf, type Bits } from './seen-kinds.js';
import type { SideWeights } from './sign-weights.js';

/** What stands in the three words before or after a mention. */
export interface Side {
  /** Clinical kinds at one word's distance, and at two or three. */
  beside: number;
  near: number;
  joints: Bits;
  edge: boolean;
}

export const newSide = (): Side => ({ beside: 0, near: 0, joints: { low: 0, high: 0 }, edge: false });

/** Adds what one side of a mention shows: after it for `step` 1, before it for -1. */
export function look({ reading, signs, from, to }: Window, mention: Mention, step: 1 | -1, side: Side): void {
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

export function sideOf(window: Window, mention: Mention, step: 1 | -1): Side {
  const side = newSide();
  look(window, mention, step, side);
  return side;
}

export function hasHyphen(reading: Reading, mention: Mention): boolean {
  return reading.clean.charCodeAt((reading.words[mention.to] as Word).end) === 45;
}

export function scoreSide({ beside, near, joints: seen, edge }: Side, weights: SideWeights): number {
  return (
    sumOf(weights.beside, beside) +
    sumOf(weights.near, near) +
    sumOf(weights.joints, seen.low, seen.high) +
    (edge ? weights.edge : 0)
  );
}
