import { addressesIn } from './addresses-in.rules.js';
import { LINK } from './slot.rules.js';

const signs = new Intl.Segmenter();
/** A mention of somebody on another server; only the name counts (Mastodon's `account.rb`, `MENTION_RE`). */
const MENTION = /(?<![=/\p{L}\p{N}_])@([a-z0-9_]+(?:[a-z0-9_.-]+[a-z0-9_]+)?)@[\p{L}\p{N}_.-]+[\p{L}\p{N}_]+/giu;
const ADDRESS_LENGTH = 23;

/** Signs as readers see them: an emoji of several code points is one. */
export function graphemesOf(text: string): number {
  let count = 0;
  for (const _sign of signs.segment(text)) count += 1;
  return count;
}

/** As Mastodon counts: an address is 23 characters, however long; `@name@server` is `@name`. */
export function lengthAtMastodon(text: string): number {
  let rest = '';
  let from = 0;
  let addresses = 0;
  for (const { start, end } of addressesIn(text)) {
    rest += text.slice(from, start);
    from = end;
    addresses += 1;
  }
  const pieces = (rest + text.slice(from)).split(LINK);
  return (addresses + pieces.length - 1) * ADDRESS_LENGTH + graphemesOf(pieces.join('').replace(MENTION, '@$1'));
}
