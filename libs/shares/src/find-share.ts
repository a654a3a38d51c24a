import { Injectable } from '@nestjs/common';
import { DomainError, hasRole, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { PublicationRecord, ShareRecord } from '#libs/publications';
import { PublicationRepository } from './publication.repository.js';
import { ShareRepository } from './share.repository.js';

/** Finds a share for somebody who wants to act on it. */
@Injectable()
export class FindShare {
  constructor(
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
  ) {}

  /**
   * The member's own share; with `orLead` also another's, for who leads the programme. With `alone` nobody else moves it
   * before the transaction has ended, so that what is read of it here is what is acted on.
   * @throws DomainError not_found for everybody else, whether it exists or not.
   */
  async execute(
    tx: Transaction,
    actor: Actor,
    shareId: string,
    { orLead = false, alone = false } = {},
  ): Promise<{ share: ShareRecord; publication: PublicationRecord }> {
    const share = await this.shares.find(tx, shareId);
    const publication =
      share && (await (alone ? this.publications.lock(tx, shareId) : this.publications.find(tx, shareId)));
    const theirs = share?.memberId === actor.memberId || (orLead && hasRole(actor, 'comms_lead', 'admin'));
    if (!share || !publication || !theirs) throw DomainError.notFound('share');
    return { share, publication };
  }
}
