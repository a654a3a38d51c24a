import { Injectable } from '@nestjs/common';
import { ApprovalRepository, CertifyVersion, isOwn, ItemRepository, ownItem, VersionRepository } from '#libs/content';
import { Clock, DomainError, hasRole, say, type Actor } from '#libs/kernel';
import { WatchPages } from '#libs/page-snapshots';
import { Database } from '#libs/platform';

/**
 * A reviewer finds that what was approved is still right with what the page behind its link says now. It is certified
 * anew with that page, and what was held back because of it goes out.
 */
@Injectable()
export class AcceptPage {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly pages: WatchPages,
    private readonly certify: CertifyVersion,
    private readonly clock: Clock,
  ) {}

  /**
   * @param hash of the page the reviewer saw.
   * @throws DomainError not_found; forbidden, forbidden `own_item`; conflict `wrong_state`, `page_moved_on`,
   * `certificate_broken`.
   */
  async execute(actor: Actor, itemId: string, hash: string): Promise<void> {
    if (!hasRole(actor, 'reviewer')) throw DomainError.forbidden(say('Only reviewers decide about content.'));
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      const handsIn = [item.authorId, ...(await this.versions.handsIn(tx, itemId))];
      if (isOwn(actor, item, handsIn)) throw ownItem();
      if (!item.approvedVersionId || item.state === 'retired' || item.state === 'recalled') {
        throw DomainError.conflict('wrong_state', say('Nothing of this item is shared, so its page is left alone.'));
      }
      const version = await this.versions.get(tx, item.approvedVersionId);
      const reviewed = await this.approvals.reviewed(tx, version, handsIn);
      const { organisationId, memberId } = actor;
      const overridden = version.verdict === 'review';
      const by = { organisationId, actorId: memberId, reviewerId: memberId, overridden, at };
      await this.pages.accept(tx, actor.memberId, version.id, hash, (page) =>
        this.certify.withPage(tx, version.id, reviewed, { ...by, page }),
      );
    });
  }
}
