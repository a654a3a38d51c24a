import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { RecallRepository } from '#libs/recalls';
import { WithdrawShare } from '#libs/shares';
import { detailOf } from './ask-members.js';
import { deletionConfirmed } from './recalled-share.facts.js';
import type { RecalledState } from './recalled-share.js';
import { RecalledShareRepository } from './recalled-share.repository.js';

/** Its member, or who leads the programme, has looked: the post of a recalled item is not there any more. */
@Injectable()
export class ConfirmDeletion {
  constructor(
    private readonly database: Database,
    private readonly recalls: RecallRepository,
    private readonly recalledShares: RecalledShareRepository,
    private readonly withdrawShare: WithdrawShare,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found for another's share; conflict `wrong_state` when nobody was asked, or it is answered. */
  async execute(actor: Actor, shareId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      const at = this.clock.now();
      await this.withdrawShare.declaredGone(tx, actor, shareId);
      const share = await this.recalledShares.find(tx, shareId);
      const changes = { state: 'gone', settledAt: at, settledBy: actor.memberId } as const;
      const states: RecalledState[] = share?.askedAt ? ['asked', 'pending', 'cannot'] : ['asked', 'cannot'];
      if (!share || !(await this.recalledShares.change(tx, shareId, states, changes))) {
        throw DomainError.conflict('wrong_state', say('Nothing of this share is asked of anybody.'));
      }
      await this.recalls.goOnAt(tx, share.recallId, at);
      const fact = { at, actorId: actor.memberId, subjectId: shareId, detail: detailOf(share) };
      await this.ledger.append(tx, deletionConfirmed.of(fact));
    });
  }
}
