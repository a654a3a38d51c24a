import { adverseEventWeights } from '#libs/lexicon';
import type { Window } from './event-window.js';
import { PairScores, type Pair } from './pair-scores.js';
import { Weights } from './sign-weights.js';
import { WindowScores } from './window-scores.js';

const weightsOf = ({ bias, weights }: { bias: number; weights: string }) => new Weights(bias, weights);
const { pair, sentence, experience } = adverseEventWeights;
const pairScores = new PairScores(weightsOf(pair));
const sentenceWeights = weightsOf(sentence);
const sentenceScores = new WindowScores(sentenceWeights);
const experienceScores = new WindowScores(weightsOf(experience));
const [ofPair, withoutPair] = [sentenceWeights.of('PAIR'), sentenceWeights.of('NOPAIR')];

const noPair = -6;

/** What a window of words tells of an adverse event. */
export interface Judgement {
  window: Window;
  /** How far above (or below) the thresholds: 1 and more is probable, 0 and more possible. */
  level: number;
  pair: Pick<Pair, 'suspect' | 'event'> | undefined;
}

/** Zero at the routing point, one at the balanced point, growing on both sides. */
function level(of: { probable: number; possible: number }, value: number): number {
  return (value - of.possible) / (of.probable - of.possible);
}

/** By the pair of a medicine and an event, and by the window as a whole. */
export function judgeProse(window: Window): Judgement {
  const best = pairScores.best(window);
  const value =
    sentenceScores.score(window) + (Math.max(noPair, best?.score ?? noPair) / 2) * ofPair + (best ? 0 : withoutPair);
  return { window, level: level(sentence, value), pair: best };
}

/** By the words of people who tell of themselves. */
export function judgeExperience(window: Window): Judgement {
  const event = window.events.find(({ broad }) => !broad) ?? window.events[0];
  const suspect = window.suspects[0];
  return {
    window,
    level: level(experience, experienceScores.score(window)),
    pair: event && suspect ? { suspect, event } : undefined,
  };
}
