import type { Window } from './event-window.js';
import { places, wordSigns } from './word-signs.js';

/**
 * Weights of words as they are kept: of the places that weigh anything, how many of none lie before each, and a sign
 * that says how many steps it weighs. Few do, and so written they pack well.
 */
export interface WordWeights {
  bias: number;
  step: number;
  gaps: string;
  weights: string;
}

/** The sign of a weight of none; the others are those before and after it. */
const noWeight = 'P'.charCodeAt(0);
/** The sign of no gap, and how many one sign tells; the last says that the next goes on counting. */
const noGap = '('.charCodeAt(0);
const widest = 51;

const furthest = 40;

/** The weights of all places, in steps, as they are kept. */
export function keptWeights(steps: ArrayLike<number>): Pick<WordWeights, 'gaps' | 'weights'> {
  let [gaps, weights, gap] = ['', '', 0];
  for (let i = 0; i < steps.length; i++) {
    const step = Math.max(-furthest, Math.min(furthest, steps[i] as number));
    if (step === 0) gap++;
    else {
      for (; gap >= widest; gap -= widest) gaps += String.fromCharCode(noGap + widest);
      gaps += String.fromCharCode(noGap + gap);
      weights += signOf(step);
      gap = 0;
    }
  }
  return { gaps, weights };
}

/** And the steps of all places again. */
export function stepsOf({ gaps, weights }: Pick<WordWeights, 'gaps' | 'weights'>): Int8Array {
  const steps = new Int8Array(places);
  let [place, at] = [0, 0];
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps.charCodeAt(i) - noGap;
    place += gap;
    if (gap === widest) continue;
    steps[place++] = stepOf(weights.charCodeAt(at++));
  }
  return steps;
}

/** The backslash is left out: it is what is written as two signs. */
const backslash = 92;

function signOf(steps: number): string {
  const code = noWeight + steps;
  return String.fromCharCode(code >= backslash ? code + 1 : code);
}

function stepOf(code: number): number {
  return (code > backslash ? code - 1 : code) - noWeight;
}

/** Scores a window by its words: the log-odds that it tells of an adverse event. */
export class WordScores {
  private readonly weights: Int8Array;

  constructor(private readonly kept: WordWeights) {
    this.weights = stepsOf(kept);
  }

  score(window: Window): number {
    let sum = 0;
    wordSigns(window, (place) => {
      sum += this.weights[place] as number;
    });
    return this.kept.bias + sum * this.kept.step;
  }
}
