/** A web address within a text, from `start` up to `end`. */
export interface AddressInText {
  address: string;
  start: number;
  end: number;
}

// Ends at blanks, what nobody sees but joiners, quotation marks, angle brackets, and the punctuation of Chinese,
// Japanese and Korean.
const ADDRESS =
  /https?:\/\/[^\s\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff<>"“”„‟«»‹›\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/giu;
const CLOSING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
/** What ends a sentence or emphasis rather than an address. */
const TRAILING = /[.,;:!?'’‘…*_~`|]$/u;

/**
 * The web addresses that a reader sees in a text. A bracket belongs to an address when it was opened there, as in
 * `https://en.wikipedia.org/wiki/Leven_(Fife)`; what follows as punctuation does not.
 */
export function addressesIn(text: string): AddressInText[] {
  return Array.from(text.matchAll(ADDRESS), ({ 0: found, index }) => {
    const address = withoutTail(found);
    return { address, start: index, end: index + address.length };
  });
}

function withoutTail(found: string): string {
  let address = found;
  // Counted once: a wall of brackets would else be counted again for each of them.
  const surplus = { ')': 0, ']': 0, '}': 0 };
  for (const sign of found) {
    if (sign in surplus) surplus[sign as ')'] += 1;
    else for (const [close, open] of Object.entries(CLOSING)) if (sign === open) surplus[close as ')'] -= 1;
  }
  for (;;) {
    const last = address.at(-1)!;
    if (TRAILING.test(address)) address = address.slice(0, -1);
    else if (last in surplus && surplus[last as ')'] > 0) {
      surplus[last as ')'] -= 1;
      address = address.slice(0, -1);
    } else return address;
  }
}
