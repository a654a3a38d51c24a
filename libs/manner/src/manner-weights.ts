import { mannerWeights, termsOf } from '#libs/lexicon';
import { FormMemory } from '#libs/reading';
import { beginningOf } from './manner-signs.js';

export type MannerKind = (typeof mannerWeights.kinds)[number];

export const mannerKinds: readonly MannerKind[] = mannerWeights.kinds;

/** The weights as they are looked up: by number, each sign and each pair of two with its place among all. */
export interface Weights {
  /** Number of a sign that weighs, alone or as part of a pair. */
  numbers: Map<string, number>;
  /** The same of a word, by its beginning; -1 where it weighs nothing. */
  ofWords: FormMemory<number>;
  /** Place of a sign alone, by its number. */
  alone: (number | undefined)[];
  /** Place of a pair, by `pairKey` of the numbers. */
  pairs: Map<number, number>;
  /** By place: log-odds, and the number of the kind of post it speaks for, -1 for those that speak against all. */
  weight: number[];
  kind: number[];
}

const most = 1 << 16;
export const pairKey = (first: number, second: number): number => first * most + second;

let read: Weights | undefined;

/**
 * As they are written in the lexicon: all signs in order, and for each a character that tells its head, which is the
 * number of its kind (`-` where it speaks against all) and its weight; read once, when a first text needs them.
 */
export function weightsOfManner(): Weights {
  return (read ??= readWeights());
}

function readWeights(): Weights {
  const numbers = new Map<string, number>();
  const ofWords = new FormMemory((text) => numbers.get(beginningOf(text)) ?? -1);
  const weights: Weights = { numbers, ofWords, alone: [], pairs: new Map(), weight: [], kind: [] };
  const numberOf = (sign: string) => {
    let number = numbers.get(sign);
    if (number === undefined) numbers.set(sign, (number = numbers.size));
    return number;
  };
  const heads = mannerWeights.heads.split(' ');
  termsOf(mannerWeights.signs).forEach((sign, place) => {
    const head = heads[mannerWeights.headOf.charCodeAt(place) - mannerWeights.firstHead] as string;
    const kind = head.startsWith('-') ? -1 : Number(head[0]);
    const [first = '', second] = sign.split('_');
    if (second === undefined) weights.alone[numberOf(first)] = place;
    else weights.pairs.set(pairKey(numberOf(first), numberOf(second)), place);
    weights.weight.push((Number(head.slice(1)) / mannerWeights.scale) * (kind < 0 ? -1 : 1));
    weights.kind.push(kind);
  });
  return weights;
}
