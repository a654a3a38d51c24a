/** The networks members share to, by name. Whatever lists networks or knows one by name reads them here. */
export const NETWORK_NAMES = { linkedin: 'LinkedIn', mastodon: 'Mastodon', bluesky: 'Bluesky' } as const;

export type Network = keyof typeof NETWORK_NAMES;
export const NETWORK_IDS = Object.keys(NETWORK_NAMES) as [Network, ...Network[]];

/** The one that forms start with. */
export const FIRST_NETWORK = NETWORK_IDS[0];

/** Networks nothing is shared to from here, though people may write there what somebody reports. One that is shared to leaves. */
const ELSEWHERE: Record<string, string> & Partial<Record<Network, never>> = {
  x: 'X',
  facebook: 'Facebook',
};

/** Every network known by name. */
export const NAMED_NETWORKS: readonly string[] = [...NETWORK_IDS, ...Object.keys(ELSEWHERE)];

export function isNetwork(text: string): text is Network {
  return Object.hasOwn(NETWORK_NAMES, text);
}

/** A network as people write it; one that nobody knows by the name it came with. */
export function networkName(network: string): string {
  return isNetwork(network) ? NETWORK_NAMES[network] : (ELSEWHERE[network] ?? network);
}
