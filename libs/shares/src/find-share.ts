import { Injectable } from '@nestjs/common';
import { DomainError, hasRole, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { PublicationRepository } from './publication.repository.js';
import { ShareRepository } from './share.repository.js';
import type { PublicationRecord, ShareRecord } from './share.js';

/** Finds a share for somebody who wants to act on it. */
@Injectable()
export class FindShare {
  constructor(
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
  ) {}

  /**
   * The member's own share; with `orLead` also another's, for who leads the programme.
   * @throws DomainError not_found for everybody else, whether it exists or not.
   */
  async execute(
    tx: Transaction,
    actor: Actor,
    shareId: string,
    { orLead = false } = {},
  ): Promise<{ share: ShareRecord; publication: PublicationRecord }> {
    const share = await this.shares.find(tx, shareId);
    const publication = share && (await this.publications.find(tx, shareId));
    const theirs = share?.memberId === actor.memberId || (orLead && hasRole(actor, 'comms_lead', 'admin'));
    if (!share || !publication || !theirs) throw DomainError.notFound('share');
    return { share, publication };
  }
}
