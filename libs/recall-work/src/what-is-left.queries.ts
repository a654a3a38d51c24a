import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';
import { LATE_ANSWER, MAY_BE_OUT, OUT_TWICE } from '#libs/shares';

/** The code of a row about which nobody can be asked whether its post is out. */
export const IN_DOUBT = 'in_doubt';

/**
 * Row `r` is settled, and it is known since that publication `p` is live: its network said so, late, or of what was left in
 * doubt because its member had gone, anybody. Nothing settles the one and leaves the other so, whichever of the two was
 * written first.
 */
const OUT_AFTER_ALL = `(p.state = 'published' AND ((r.state IN ('gone', 'withdrawn') AND p.code IN ('${LATE_ANSWER}', '${OUT_TWICE}'))
  OR (r.state = 'cannot' AND r.code = '${IN_DOUBT}')))`;

/** Of row `r` nobody could be asked, and now its member is here again. */
const BACK_AGAIN = `(r.state = 'cannot' AND EXISTS (
  SELECT FROM shares o JOIN members m ON m.organisation_id = o.organisation_id AND m.id = o.member_id
   WHERE o.organisation_id = r.organisation_id AND o.id = r.share_id AND m.status = 'active'))`;

/** Row `r` with publication `p` is settled, and is work again. */
export const WORK_AGAIN = `(${OUT_AFTER_ALL} OR ${BACK_AGAIN})`;

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
                       WHERE r.organisation_id = current_organisation() AND r.recall_id = $1 AND ${WORK_AGAIN})
           OR EXISTS (SELECT FROM shares s
                        JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
                       WHERE s.organisation_id = current_organisation() AND s.item_id = $2
                         AND (p.state IN ('scheduled', 'publishing', 'held') OR (p.state IN ('failed', 'withdrawn') AND ${MAY_BE_OUT})
                              OR (p.state IN ('published', 'unknown') AND NOT EXISTS (
                                   SELECT FROM recalled_shares r
                                    WHERE r.organisation_id = s.organisation_id AND r.share_id = s.id)))) AS left`,
      [id, itemId],
    );
    return row!.left;
  }

  /** Recalls of which a share is work again, of those of some members and some more. */
  async begunAgain(tx: Transaction, of: { memberIds: string[]; shareIds: string[] }): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT r.recall_id AS id FROM recalled_shares r
         JOIN publications p ON p.organisation_id = r.organisation_id AND p.share_id = r.share_id
        WHERE r.organisation_id = current_organisation()
          AND r.share_id IN (SELECT id FROM shares
                              WHERE organisation_id = current_organisation() AND (member_id = ANY($1::uuid[]) OR id = ANY($2::uuid[])))
          AND ${WORK_AGAIN}`,
      [of.memberIds, of.shareIds],
    );
    return rows.map(({ id }) => id);
  }
}
