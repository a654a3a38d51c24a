import { Injectable } from '@nestjs/common';
import { Clock, DomainError, hasRole, say, type Actor, type Node } from '#libs/kernel';
import { FreezeQueries } from '#libs/freezes';
import { FeedQueries, ShareableContent } from '#libs/feed';
import { LedgerRepository } from '#libs/ledger';
import { campaignUrl, CreateShareLink, MarkLinkLive } from '#libs/links';
import { Database, type Transaction } from '#libs/platform';
import { RecallQueries } from '#libs/recalls';
import { prospectLinked } from './prospect.facts.js';
import type { LinkChannel } from './prospect.js';
import { ProspectRepository } from './prospect.repository.js';

/** A share whose link is for a prospect. */
interface Carrying {
  id: string;
  linkId: string | null;
  itemId: string;
  node: Node;
}

/** Gives a prospect links of their own. Nothing in a link's address tells whom it is for. */
@Injectable()
export class ProspectLinks {
  constructor(
    private readonly database: Database,
    private readonly feed: FeedQueries,
    private readonly content: ShareableContent,
    private readonly freezes: FreezeQueries,
    private readonly recalls: RecallQueries,
    private readonly createShareLink: CreateShareLink,
    private readonly markLinkLive: MarkLinkLive,
    private readonly prospects: ProspectRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The link of a share that its seller posts with one prospect in mind.
   * @throws DomainError invalid naming `prospectId`; not_found for another's prospect.
   */
  async ofShare(tx: Transaction, actor: Actor, prospectId: string, share: Carrying): Promise<void> {
    const { id: shareId, linkId, itemId, node } = share;
    if (node !== 'social_selling') {
      throw DomainError.invalid('prospectId', say('Only what you share as a seller is for a prospect.'));
    }
    if (!linkId) throw withoutLink('prospectId');
    await this.tie(tx, actor, prospectId, { linkId, itemId, shareId, channel: 'post' });
  }

  /**
   * A link to hand out in a message of one's own; it counts from now on.
   * @returns its address.
   * @throws DomainError not_found for another's prospect or an item that is not in the seller's feed; invalid naming
   * `itemId`; conflict `recalled`, `frozen`, and as `ShareableContent` has it where what leads there is not what was
   * approved.
   */
  async handOut(actor: Actor, prospectId: string, itemId: string): Promise<string> {
    if (!hasRole(actor, 'seller')) throw DomainError.notFound('prospect');
    const { versionId, captions } = await this.feed.get(actor, itemId);
    return this.database.within(actor, async (tx) => {
      await this.recalls.refuse(tx, itemId);
      const { linkUrl, title: name, topicIds } = await this.content.find(tx, actor, versionId, captions[0]!.id);
      if (!linkUrl) throw withoutLink('itemId');
      await this.freezes.refuse(tx, { network: 'message', topicIds });
      const targetUrl = campaignUrl(linkUrl, { network: 'message', node: 'social_selling', name });
      const link = await this.createShareLink.execute(tx, { memberId: actor.memberId, targetUrl });
      await this.markLinkLive.execute(tx, link.id, this.clock.now());
      await this.tie(tx, actor, prospectId, { linkId: link.id, itemId, shareId: null, channel: 'message' });
      return link.url;
    });
  }

  private async tie(
    tx: Transaction,
    actor: Actor,
    prospectId: string,
    link: { linkId: string; itemId: string; shareId: string | null; channel: LinkChannel },
  ): Promise<void> {
    const { memberId } = await this.prospects.lock(tx, prospectId);
    if (memberId !== actor.memberId) throw DomainError.notFound('prospect');
    const at = this.clock.now();
    await this.prospects.link(tx, { ...link, prospectId, createdAt: at });
    await this.ledger.append(
      tx,
      prospectLinked.of({ at, actorId: memberId, subjectId: prospectId, detail: { ...link } }),
    );
  }
}

const withoutLink = (field: string) =>
  DomainError.invalid(field, say('This content leads nowhere: there is no link to count by.'));
