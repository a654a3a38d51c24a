/** A mention: words `from` to `to`, both included. */
export interface Mention {
  from: number;
  to: number;
}

/** Where the mentions that begin at a word or after it begin; the list is sorted by its first words. */
export function firstFrom(mentions: readonly Mention[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
