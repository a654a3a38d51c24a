import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';

/** Whether a recall has come to its end. */
@Injectable()
export class WhatIsLeft {
  /** Something waits to go out or is on its way, or of a share it is not known yet that it is gone or cannot be. */
  async anything(tx: Transaction, { id, itemId }: Pick<RecallRecord, 'id' | 'itemId'>): Promise<boolean> {
    const [row] = await tx.query<{ left: boolean }[]>(
      `SELECT EXISTS (SELECT FROM recalled_shares r
                       WHERE r.organisation_id = current_organisation() AND r.recall_id = $1 AND r.state IN ('pending', 'asked'))
           OR EXISTS (SELECT FROM shares s
                        JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
                       WHERE s.organisation_id = current_organisation() AND s.item_id = $2
                         AND (p.state IN ('scheduled', 'publishing', 'held')
                              OR (p.state IN ('published', 'unknown') AND NOT EXISTS (
                                   SELECT FROM recalled_shares r
                                    WHERE r.organisation_id = s.organisation_id AND r.share_id = s.id)))) AS left`,
      [id, itemId],
    );
    return row!.left;
  }
}
