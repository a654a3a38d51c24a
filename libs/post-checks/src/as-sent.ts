import { Injectable } from '@nestjs/common';
import { textAt } from '#libs/captions';
import { ShareLinks } from '#libs/links';
import type { Transaction } from '#libs/platform';
import type { PublishedShare } from './post-check.repository.js';
import type { SentParts } from './same-parts.rules.js';

/** What went to the network for a share. */
export interface SentPost extends SentParts {
  /** As it stood there, with the link where the network makes the card of it. */
  text: string;
}

/** Works out what a share looked like when it went out. */
@Injectable()
export class AsSent {
  constructor(private readonly links: ShareLinks) {}

  async of(tx: Transaction, share: PublishedShare): Promise<SentPost> {
    const { network, linkId, linkPlacement, hasPicture, pictureAlt } = share;
    const card = linkPlacement === 'article' && linkId ? await this.links.find(tx, linkId) : null;
    const text = textAt(network, share.text, card && card.url);
    // Where the network makes the card, the link is in the text alone.
    const picture = hasPicture && !card ? { alt: pictureAlt } : null;
    return { text, card: text === share.text ? card : null, picture };
  }
}
