import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';
import { LATE_ANSWER } from '#libs/shares';

/**
 * Row `r` is settled, and its network has said since, late, that publication `p` is live. Nothing settles the one and
 * leaves the other so, whichever of the two was written first.
 */
export const OUT_AFTER_ALL = `(r.state IN ('gone', 'withdrawn') AND p.state = 'published' AND p.code = '${LATE_ANSWER}')`;

/** Whether a recall has come to its end. */
@Injectable()
export class WhatIsLeft {
  /** Something waits to go out or is on its way, or of a share it is not known yet that it is gone or cannot be. */
  async anything(tx: Transaction, { id, itemId }: Pick<RecallRecord, 'id' | 'itemId'>): Promise<boolean> {
    const [row] = await tx.query<{ left: boolean }[]>(
      `SELECT EXISTS (SELECT FROM recalled_shares r
                       WHERE r.organisation_id = current_organisation() AND r.recall_id = $1 AND r.state IN ('pending', 'asked'))
           OR EXISTS (SELECT FROM recalled_shares r
                        JOIN publications p ON p.organisation_id = r.organisation_id AND p.share_id = r.share_id
                       WHERE r.organisation_id = current_organisation() AND r.recall_id = $1 AND ${OUT_AFTER_ALL})
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
