import { mannerWeights } from '#libs/lexicon';

export type MannerKind = (typeof mannerWeights.kinds)[number];

export const mannerKinds: readonly MannerKind[] = mannerWeights.kinds;

/** What a sign weighs, and which kind of post it speaks for; those that speak against all have no kind. */
export interface Weighed {
  weight: number;
  kind?: MannerKind;
  /** Its place among all, for counting it once. */
  place: number;
}

/** The weights of single signs and of pairs, as they are written in the lexicon: a line for each kind and weight. */
export function readWeights(): { signs: Map<string, Weighed>; pairs: Map<string, Map<string, Weighed>> } {
  const signs = new Map<string, Weighed>();
  const pairs = new Map<string, Map<string, Weighed>>();
  let place = 0;
  for (const line of mannerWeights.signs.split('\n')) {
    const [head = '', ...listed] = line.split(' ');
    const kind = mannerKinds[Number(head[0])];
    const weight = (Number(head.slice(1)) / mannerWeights.scale) * (kind ? 1 : -1);
    for (const one of listed) {
      const weighed = { weight, place: place++, ...(kind && { kind }) };
      const [first = '', second] = one.split('_');
      if (second === undefined) signs.set(first, weighed);
      else (pairs.get(first) ?? pairs.set(first, new Map()).get(first))?.set(second, weighed);
    }
  }
  return { signs, pairs };
}
