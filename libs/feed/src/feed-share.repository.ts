import { Injectable } from '@nestjs/common';
import { ShareCountRepository } from '#libs/content';
import type { Transaction } from '#libs/platform';

export interface SharedItem {
  itemId: string;
  memberId: string;
}

/** Who has shared which item, as the feed shows it. */
@Injectable()
export class FeedShares {
  constructor(private readonly counts: ShareCountRepository) {}

  /** Notes that the member shared the item; the second time changes nothing. */
  async record(tx: Transaction, { itemId, memberId, at }: SharedItem & { at: Date }): Promise<void> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO feed_shares (organisation_id, member_id, item_id, shared_at)
       VALUES (current_organisation(), $1, $2, $3) ON CONFLICT DO NOTHING RETURNING item_id`,
      [memberId, itemId, at],
    );
    if (rows.length > 0) await this.counts.change(tx, itemId, 1);
  }

  /** Takes the note back when nothing came of the share, so that the item counts as not shared yet. */
  async forget(tx: Transaction, { itemId, memberId }: SharedItem): Promise<void> {
    const [, count] = await tx.query<[unknown, number]>(
      'DELETE FROM feed_shares WHERE organisation_id = current_organisation() AND member_id = $1 AND item_id = $2',
      [memberId, itemId],
    );
    if (count > 0) await this.counts.change(tx, itemId, -1);
  }
}
