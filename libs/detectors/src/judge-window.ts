import { adverseEventWeights, adverseEventWordWeights } from '#libs/lexicon';
import type { Window } from './event-window.js';
import { PairScores, type Pair } from './pair-scores.js';
import { Weights } from './sign-weights.js';
import { WindowScores } from './window-scores.js';
import { WordScores } from './word-scores.js';

const weightsOf = ({ bias, weights }: { bias: number; weights: string }) => new Weights(bias, weights);
const { pair, sentence, experience } = adverseEventWeights;
const pairScores = new PairScores(weightsOf(pair));
const sentenceWeights = weightsOf(sentence);
const sentenceScores = new WindowScores(sentenceWeights);
const experienceScores = new WindowScores(weightsOf(experience));
const [ofPair, withoutPair] = [sentenceWeights.of('PAIR'), sentenceWeights.of('NOPAIR')];

const wordScores = {
  prose: new WordScores(adverseEventWordWeights.prose),
  experience: new WordScores(adverseEventWordWeights.experience),
};

const noPair = -6;
/** How much the level by signs counts beside the log-odds by words, and how far it may go. */
const [ofSigns, furthest] = [0.7, 6];

/** Which of the two kinds of text a window is judged as. */
export type Register = keyof typeof wordScores;

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

/** The level that signs alone give a window. */
export function levelBySigns(register: Register, window: Window): number {
  return register === 'prose' ? proseBySigns(window).level : level(experience, experienceScores.score(window));
}

function proseBySigns(window: Window): { level: number; best: Pair | undefined } {
  const best = pairScores.best(window);
  const value =
    sentenceScores.score(window) + (Math.max(noPair, best?.score ?? noPair) / 2) * ofPair + (best ? 0 : withoutPair);
  return { level: level(sentence, value), best };
}

/** By the pair of a medicine and an event, and by the window as a whole. */
export function judgeProse(window: Window): Judgement {
  const { level: bySigns, best } = proseBySigns(window);
  return { window, level: withWords('prose', window, bySigns), pair: best };
}

/** By the words of people who tell of themselves. */
export function judgeExperience(window: Window): Judgement {
  const event = window.events.find(({ broad }) => !broad) ?? window.events[0];
  const suspect = window.suspects[0];
  return {
    window,
    level: withWords('experience', window, levelBySigns('experience', window)),
    pair: event && suspect ? { suspect, event } : undefined,
  };
}

function withWords(register: Register, window: Window, bySigns: number): number {
  return level(adverseEventWordWeights[register], together(wordScores[register].score(window), bySigns));
}

/** Words and signs as one value, which the fitted thresholds are of. */
export function together(byWords: number, bySigns: number): number {
  return byWords + ofSigns * Math.max(-furthest, Math.min(furthest, bySigns));
}
