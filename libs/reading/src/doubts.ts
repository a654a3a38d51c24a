/**
 * Why a reader may see something else than what was read: letters that were `lost`, signs that are `hidden`, writing that
 * is `turned` round, `letters` that no list can be compared with, raw `markup`.
 */
export const doubtKinds = ['lost', 'hidden', 'turned', 'letters', 'markup'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** A place of the cleaned text; empty where what was there shows nothing. */
export interface Doubt {
  kind: DoubtKind;
  start: number;
  end: number;
}

/** More say nothing new, and floods of them must not fill the memory. */
const mostDoubts = 200;

export function addDoubt(doubts: Doubt[], kind: DoubtKind, start: number, end: number): void {
  if (doubts.length < mostDoubts) doubts.push({ kind, start, end });
}
