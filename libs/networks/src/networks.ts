import type { Type } from '@nestjs/common';
import { BLUESKY } from '#libs/bluesky';
import type { Network } from '#libs/captions';
import { DomainError, say } from '#libs/kernel';
import { LINKEDIN } from '#libs/linkedin';
import { MASTODON } from '#libs/mastodon';
import type { NetworkAdapter } from '#libs/network-contract';

/** Who speaks to each network, and what they are made of. */
export const ADAPTERS: Record<Network, readonly [Type<NetworkAdapter>, ...Type[]]> = {
  linkedin: LINKEDIN,
  mastodon: MASTODON,
  bluesky: BLUESKY,
};

/** The networks this product speaks to. */
export class Networks {
  constructor(readonly all: readonly NetworkAdapter[]) {}

  /** @throws DomainError invalid_input naming `network` when there is none of that name. */
  get(network: string): NetworkAdapter {
    const adapter = this.all.find((one) => one.network === network);
    if (adapter) return adapter;
    const known = this.all.map((one) => one.network).join(', ');
    throw DomainError.invalid(
      'network',
      say('There is no network called {network}; it must be one of {known}.', { network, known }),
    );
  }
}
