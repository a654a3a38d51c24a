import type { Type } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { DomainError, say } from '#libs/kernel';
import { LinkedInAdapter } from './linkedin-adapter.js';
import type { NetworkAdapter } from './network-adapter.js';

/** Who speaks to each network. */
export const ADAPTERS: Record<Network, Type<NetworkAdapter>> = {
  linkedin: LinkedInAdapter,
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
