import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { Configuration, type Transaction } from '#libs/platform';
import { newLinkCode } from './link-code.js';
import { ShareLinkRepository } from './share-link.repository.js';

/** A code that is taken by nobody yet, and the address it will have. */
export interface ReservedLink {
  code: string;
  url: string;
}

/** Makes the short link that belongs to one share. */
@Injectable()
export class CreateShareLink {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The link's address before it exists, for a text that is screened with it first. */
  reserve(): ReservedLink {
    const code = newLinkCode();
    return { code, url: this.urlOf(code) };
  }

  async execute(
    tx: Transaction,
    {
      memberId,
      targetUrl,
      reserved = this.reserve(),
    }: { memberId: string; targetUrl: string; reserved?: ReservedLink },
  ): Promise<{ id: string; code: string; url: string }> {
    const id = newId();
    await this.links.insert(tx, { id, code: reserved.code, memberId, targetUrl, createdAt: this.clock.now() });
    return { id, ...reserved };
  }

  urlOf(code: string): string {
    return `${this.configuration.linkUrl}/s/${code}`;
  }
}
