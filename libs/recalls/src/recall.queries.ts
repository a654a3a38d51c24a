import { Injectable } from '@nestjs/common';
import { DomainError, lockName } from '#libs/kernel';
import { once, type Transaction } from '#libs/platform';
import { whyRecalled, type RecallView } from './recall.js';

/** Whether an item was recalled, for whatever is about to be decided on or published. */
@Injectable()
export class RecallQueries {
  /**
   * The recall of an item; null when there is none, and then none begins before the transaction has ended: what it
   * decides is seen by whoever recalls.
   */
  async over(tx: Transaction, itemId: string): Promise<RecallView | null> {
    return once(tx, `recalls.over ${itemId}`, () => this.look(tx, itemId));
  }

  private async look(tx: Transaction, itemId: string): Promise<RecallView | null> {
    await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockName('recall', itemId)]);
    const [recall] = await tx.query<RecallView[]>(
      `SELECT r.id, r.reason, r.recalled_at AS "recalledAt", jsonb_build_object('id', m.id, 'name', m.name) AS "recalledBy"
         FROM recalls r JOIN members m ON m.organisation_id = r.organisation_id AND m.id = r.recalled_by
        WHERE r.organisation_id = current_organisation() AND r.item_id = $1`,
      [itemId],
    );
    return recall ?? null;
  }

  /** @throws DomainError conflict `recalled` with the reason that members are told. */
  async refuse(tx: Transaction, itemId: string): Promise<void> {
    const recall = await this.over(tx, itemId);
    if (recall) throw DomainError.conflict('recalled', whyRecalled(recall));
  }
}
