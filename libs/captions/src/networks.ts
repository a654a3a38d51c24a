/** A network's name, and how long a text may be there, counted as it counts. */
export interface PostLimits {
  name: string;
  maxLength: number;
  lengthOf(text: string): number;
}

/**
 * The networks members share to. Whatever lists networks or knows one by name reads them here; `libs/networks` has an
 * adapter for each.
 */
export const NETWORKS = {
  // Which count LinkedIn uses is undocumented; UTF-16 code units of the text as written are the strictest.
  linkedin: { name: 'LinkedIn', maxLength: 3_000, lengthOf: (text: string) => text.length },
} satisfies Record<string, PostLimits>;

export type Network = keyof typeof NETWORKS;
export const NETWORK_IDS = Object.keys(NETWORKS) as [Network, ...Network[]];

/** The one that forms start with. */
export const FIRST_NETWORK = NETWORK_IDS[0];

/** Networks nothing is shared to from here, though people may write there what somebody reports. One that is shared to leaves. */
const ELSEWHERE: Record<string, string> & Partial<Record<Network, never>> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  x: 'X',
  facebook: 'Facebook',
};

/** Every network known by name. */
export const NAMED_NETWORKS: readonly string[] = [...NETWORK_IDS, ...Object.keys(ELSEWHERE)];

export function isNetwork(text: string): text is Network {
  return Object.hasOwn(NETWORKS, text);
}

/** A network as people write it; one that nobody knows by the name it came with. */
export function networkName(network: string): string {
  return isNetwork(network) ? NETWORKS[network].name : (ELSEWHERE[network] ?? network);
}

/** By how many characters a text is longer than the network takes; 0 or less when it fits. */
export function excessLength(text: string, network: Network): number {
  const { lengthOf, maxLength } = NETWORKS[network];
  return lengthOf(text) - maxLength;
}
