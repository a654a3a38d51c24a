/** A whole number from 0 to below `sides`; the same sequence for the same seed. */
export type Dice = (sides: number) => number;

/** Mulberry32, by Tommy Ettinger: small, and good enough to choose places with. */
export function dice(seed: number): Dice {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}
