import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';
import { FOUND_GONE, WithdrawShare } from '#libs/shares';
import { detailOf } from './ask-members.js';
import { deletionFound } from './recalled-share.facts.js';
import { RecalledShareRepository } from './recalled-share.repository.js';

const AT_ONCE = 200;

/**
 * What a network was asked for and does not have any more is gone, whether or not its member says so: nothing is left to
 * ask them. One at a time, so that whoever comes after one that died goes on where it was.
 */
@Injectable()
export class SettleFoundGone {
  constructor(
    private readonly database: Database,
    private readonly recalledShares: RecalledShareRepository,
    private readonly withdrawShare: WithdrawShare,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string, { id }: RecallRecord): Promise<void> {
    const found = await this.database.within(organisationId, (tx) => this.recalledShares.foundGone(tx, id, AT_ONCE));
    for (const shareId of found) await this.database.within(organisationId, (tx) => this.settle(tx, shareId));
  }

  private async settle(tx: Transaction, shareId: string): Promise<void> {
    const at = this.clock.now();
    // First the publication, as whoever says that the post is gone does it: two at once wait for each other.
    if (!(await this.withdrawShare.foundGone(tx, shareId))) return;
    const share = await this.recalledShares.find(tx, shareId);
    const changes = { state: 'gone', code: FOUND_GONE, message: null, settledAt: at } as const;
    if (!share || !(await this.recalledShares.change(tx, shareId, ['pending', 'asked'], changes))) return;
    await this.ledger.append(tx, deletionFound.of({ at, actorId: null, subjectId: shareId, detail: detailOf(share) }));
  }
}
