import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { LinkedInAdapter } from './linkedin-adapter.js';
import type { NetworkAdapter } from './network-adapter.js';

/** The networks this product speaks to. */
@Injectable()
export class Networks {
  readonly all: readonly NetworkAdapter[];

  constructor(linkedin: LinkedInAdapter) {
    this.all = [linkedin];
  }

  /** @throws DomainError invalid_input naming `network` when there is none of that name. */
  get(network: string): NetworkAdapter {
    const adapter = this.all.find((one) => one.network === network);
    if (adapter) return adapter;
    const known = this.all.map((one) => one.network).join(', ');
    throw DomainError.invalid('network', `There is no network called ${network}; it must be one of ${known}.`);
  }
}
