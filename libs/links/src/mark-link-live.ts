import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { ShareLinkRepository } from './share-link.repository.js';

/** Notes when the post that carries a link went out; clicks in the first seconds after it are machines'. */
@Injectable()
export class MarkLinkLive {
  constructor(private readonly links: ShareLinkRepository) {}

  async execute(tx: Transaction, linkId: string, at: Date): Promise<void> {
    await this.links.markLive(tx, [linkId], at);
  }

  async many(tx: Transaction, linkIds: readonly string[], at: Date): Promise<void> {
    if (linkIds.length > 0) await this.links.markLive(tx, linkIds, at);
  }
}
