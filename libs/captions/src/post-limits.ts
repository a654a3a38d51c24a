import { NETWORK_NAMES, type Network } from './networks.js';
import { graphemesOf, lengthAtMastodon } from './post-length.rules.js';
import { LINK } from './slot.rules.js';

/** A network's name, and how long a text may be there, counted as it counts. */
export interface PostLimits {
  name: string;
  maxLength: number;
  lengthOf(text: string): number;
  /** The same in bytes of UTF-8, where the network counts them too. */
  maxBytes?: number;
  /** Whether a link is a card that we give, or stands in the text and the network makes a card of its own of it. */
  card: 'given' | 'fetched';
}

/** What each network takes; `libs/networks` has an adapter for each. Apart from the names, which every screen needs. */
export const NETWORKS = {
  // Which count LinkedIn uses is undocumented; UTF-16 code units of the text as written are the strictest.
  linkedin: { name: NETWORK_NAMES.linkedin, maxLength: 3_000, lengthOf: (text: string) => text.length, card: 'given' },
  // What every server takes that its operator has not set up otherwise; one that takes less refuses it itself.
  mastodon: { name: NETWORK_NAMES.mastodon, maxLength: 500, lengthOf: lengthAtMastodon, card: 'fetched' },
  bluesky: { name: NETWORK_NAMES.bluesky, maxLength: 300, lengthOf: graphemesOf, maxBytes: 3_000, card: 'given' },
} satisfies Record<Network, PostLimits>;

/** The text as it stands at the network: where that makes its own card of a link, the link is in the text. */
export function textAt(network: Network, text: string, cardLink: string | null): string {
  return cardLink !== null && NETWORKS[network].card === 'fetched' ? `${text}\n\n${cardLink}` : text;
}

/** Whether a post comes with a link card: its content has a link that the text does not show. */
export function hasCard(text: string, linkUrl: string | null): boolean {
  return linkUrl !== null && !text.includes(LINK);
}

/** How much of what the network takes a text uses: its length, or its bytes where those run out first. */
export function usedLength(text: string, network: Network): number {
  const { lengthOf, maxLength, maxBytes }: PostLimits = NETWORKS[network];
  const length = lengthOf(text);
  if (!maxBytes) return length;
  const bytes = Math.ceil((new TextEncoder().encode(text).length * maxLength) / maxBytes);
  return bytes > maxLength ? Math.max(length, bytes) : length;
}

/**
 * By how many characters a text is longer than the network takes; 0 or less when it fits.
 * @param card whether a link card comes with it.
 */
export function excessLength(text: string, network: Network, card = false): number {
  return usedLength(textAt(network, text, card ? LINK : null), network) - NETWORKS[network].maxLength;
}
