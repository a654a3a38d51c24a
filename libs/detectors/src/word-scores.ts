import type { Window } from './event-window.js';
import { places, wordSigns } from './word-signs.js';

/** Weights of words as they are kept: a sign a place, which says how many steps from none. */
export interface WordWeights {
  bias: number;
  step: number;
  weights: string;
}

/** The sign of a weight of none; the others are those before and after it. */
export const noWeight = 'P'.charCodeAt(0);
/** The backslash is left out: it is what is written as two signs. */
const backslash = 92;

/** The sign of so many steps. */
export function signOf(steps: number): string {
  const code = noWeight + Math.max(-40, Math.min(40, steps));
  return String.fromCharCode(code >= backslash ? code + 1 : code);
}

function stepsOf(code: number): number {
  return (code > backslash ? code - 1 : code) - noWeight;
}

/** Scores a window by its words: the log-odds that it tells of an adverse event. */
export class WordScores {
  private readonly weights = new Int8Array(places);

  constructor(private readonly kept: WordWeights) {
    for (let i = 0; i < kept.weights.length; i++) this.weights[i] = stepsOf(kept.weights.charCodeAt(i));
  }

  score(window: Window): number {
    let sum = 0;
    wordSigns(window, (place) => {
      sum += this.weights[place] as number;
    });
    return this.kept.bias + sum * this.kept.step;
  }
}
