import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

@Injectable()
export class ShareCountRepository {
  /** One more member has shared the item, or one fewer. */
  async change(tx: Transaction, itemId: string, by: 1 | -1): Promise<void> {
    await tx.query(
      `UPDATE content_items SET share_count = share_count + $2
        WHERE organisation_id = current_organisation() AND id = $1`,
      [itemId, by],
    );
  }
}
