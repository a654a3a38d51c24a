import { Injectable } from '@nestjs/common';
import type { Sentence } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';
import { ADDRESS_TOLD, NOT_LIVE, OUT_TWICE, RESTORED_HOLD, type ShareDetail } from '#libs/shares';
import { RecalledShareEntity } from './recalled-share.entity.js';
import type { RecalledShareRecord } from './recalled-share.js';
import { REMIND_AFTER_MS, TRY_LEASE_MS } from './recalled-share.rules.js';
import { IN_DOUBT, WORK_AGAIN } from './what-is-left.queries.js';

/** A share with what is told of it. */
export type Asked = RecalledShareRecord &
  Pick<ShareDetail, 'memberId' | 'itemId' | 'node' | 'network'> & { active: boolean };

@Injectable()
export class RecalledShareRepository {
  /**
   * Notes what is or may be out of the item and is not noted yet, also what its member has said of it since the recall;
   * safe to repeat. @returns how many.
   */
  async note(
    tx: Transaction,
    recall: Pick<RecallRecord, 'id' | 'itemId' | 'recalledAt'>,
    at: Date,
    most: number,
  ): Promise<number> {
    const noted = await tx.query<unknown[]>(
      `INSERT INTO recalled_shares (share_id, recall_id, state, next_at)
       SELECT s.id, $1, 'pending', $3
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND s.item_id = $2
          AND (p.state IN ('published', 'unknown') OR (p.state = 'held' AND p.hold_key = $4)
               OR (p.state IN ('failed', 'withdrawn') AND p.code = $6 AND p.updated_at >= $7))
          AND NOT EXISTS (SELECT FROM recalled_shares r WHERE r.organisation_id = s.organisation_id AND r.share_id = s.id)
        ORDER BY s.id LIMIT $5
       ON CONFLICT DO NOTHING RETURNING share_id`,
      [recall.id, recall.itemId, at, RESTORED_HOLD, most, NOT_LIVE, recall.recalledAt],
    );
    return noted.length;
  }

  /**
   * What became of them without an answer here: what is out after all, or of which nobody could be asked until its member
   * came back, begins anew; what ended is settled, as gone where it never was known to be out; what its member was asked
   * about and is out, or whose member has connected their account since, is tried, once for each time that they connect
   * it, while they stay asked.
   */
  async follow(tx: Transaction, recallId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE recalled_shares r SET state = 'pending', code = NULL, message = NULL, tries = 0, next_at = $2,
              settled_at = NULL, settled_by = NULL,
              asked_at = CASE WHEN r.state = 'cannot' THEN NULL ELSE r.asked_at END,
              reminded_at = CASE WHEN r.state = 'cannot' THEN NULL ELSE r.reminded_at END,
              reminders = CASE WHEN r.state = 'cannot' THEN 0 ELSE r.reminders END
         FROM publications p
        WHERE r.organisation_id = current_organisation() AND r.recall_id = $1
          AND p.organisation_id = r.organisation_id AND p.share_id = r.share_id AND ${WORK_AGAIN}`,
      [recallId, at],
    );
    await tx.query(
      `UPDATE recalled_shares r SET settled_at = $2,
              state = CASE WHEN p.state = 'withdrawn' AND p.published_at IS NOT NULL THEN 'withdrawn' ELSE 'gone' END,
              settled_by = CASE WHEN p.code = $3 THEN s.member_id END
         FROM publications p, shares s
        WHERE s.organisation_id = r.organisation_id AND s.id = r.share_id AND r.organisation_id = current_organisation() AND r.recall_id = $1 AND r.state IN ('pending', 'asked')
          AND p.organisation_id = r.organisation_id AND p.share_id = r.share_id AND p.state IN ('withdrawn', 'failed')`,
      [recallId, at, NOT_LIVE],
    );
    await tx.query(
      `UPDATE recalled_shares r SET state = 'pending', code = NULL, tries = 0, next_at = $2, asked_at = $2
         FROM publications p, shares s
        WHERE r.organisation_id = current_organisation() AND r.recall_id = $1 AND r.state = 'asked'
          AND p.organisation_id = r.organisation_id AND p.share_id = r.share_id
          AND s.organisation_id = r.organisation_id AND s.id = r.share_id
          AND p.state = 'published' AND (r.code = '${IN_DOUBT}' OR p.external_id IS NOT NULL AND (r.code = 'address_unknown'
               OR (r.code = '${ADDRESS_TOLD}' AND p.code IS DISTINCT FROM '${ADDRESS_TOLD}') OR (r.code = 'not_connected' AND EXISTS (
            SELECT FROM connections c WHERE c.organisation_id = s.organisation_id AND c.member_id = s.member_id
               AND c.network = s.network AND c.connected_at > r.asked_at))))`,
      [recallId, at],
    );
  }

  /**
   * Shares whose members are asked, and that a read at the network found gone; not where only a person has said which post
   * it is, or there were two.
   */
  async foundGone(tx: Transaction, recallId: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT r.share_id AS id FROM recalled_shares r
         JOIN post_checks c ON c.organisation_id = r.organisation_id AND c.share_id = r.share_id
         JOIN publications p ON p.organisation_id = r.organisation_id AND p.share_id = r.share_id
        WHERE r.organisation_id = current_organisation() AND r.recall_id = $1 AND r.state IN ('pending', 'asked')
          AND r.asked_at IS NOT NULL AND c.state = 'gone' AND c.how = 'read' AND p.state = 'published'
          AND coalesce(p.code, '') NOT IN ('${ADDRESS_TOLD}', '${OUT_TWICE}')
        ORDER BY r.share_id LIMIT $2`,
      [recallId, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes some that are to be tried for this worker alone, until their lease ends. */
  async take(tx: Transaction, recallId: string, now: Date, most: number): Promise<RecalledShareRecord[]> {
    const [rows] = await tx.query<[RecalledShareRecord[], number]>(
      `UPDATE recalled_shares r SET next_at = $3 WHERE organisation_id = current_organisation() AND share_id IN (
         SELECT share_id FROM recalled_shares
          WHERE organisation_id = current_organisation() AND recall_id = $1 AND state = 'pending' AND next_at <= $2
          ORDER BY next_at, share_id LIMIT $4 FOR UPDATE SKIP LOCKED)
       RETURNING ${columnsOf(tx, RecalledShareEntity, 'r')}`,
      [recallId, now, new Date(now.getTime() + TRY_LEASE_MS), most],
    );
    return rows;
  }

  /** @returns false when it is in none of those states (any more). */
  async change(
    tx: Transaction,
    shareId: string,
    from: RecalledShareRecord['state'][],
    changes: Partial<RecalledShareRecord>,
  ): Promise<boolean> {
    const { message, ...plain } = changes;
    const { affected } = await tx
      .createQueryBuilder()
      .update(RecalledShareEntity)
      .set({ ...plain, ...(message === undefined ? {} : { message: message as Sentence }) })
      .where('organisation_id = current_organisation() AND share_id = :shareId AND state IN (:...from)', {
        shareId,
        from,
      })
      .execute();
    return affected === 1;
  }

  /** For this transaction alone until it ends. */
  async find(tx: Transaction, shareId: string): Promise<Asked | null> {
    const [row] = await tx.query<Asked[]>(`${this.select(tx)} AND r.share_id = $1 FOR UPDATE OF r`, [shareId]);
    return row ?? null;
  }

  /** Those whose members were asked and have not answered, and are to be reminded, also while the network is tried on. */
  async unanswered(
    tx: Transaction,
    recallId: string,
    now: Date,
    mostReminders: number,
    most: number,
  ): Promise<Asked[]> {
    return tx.query(
      `${this.select(tx)} AND r.recall_id = $1 AND (
          (r.state = 'asked' AND r.next_at <= $2 AND (r.reminders < $3 OR m.status <> 'active'))
          OR (r.state = 'pending' AND coalesce(r.reminded_at, r.asked_at) <= $5 AND r.reminders < $3 AND m.status = 'active'))
        ORDER BY r.next_at, r.share_id LIMIT $4 FOR UPDATE OF r SKIP LOCKED`,
      [recallId, now, mostReminders, most, new Date(now.getTime() - REMIND_AFTER_MS)],
    );
  }

  private select(tx: Transaction): string {
    return `SELECT ${columnsOf(tx, RecalledShareEntity, 'r')}, s.member_id AS "memberId", s.item_id AS "itemId", s.node, s.network,
                   m.status = 'active' AS active
              FROM recalled_shares r
              JOIN shares s ON s.organisation_id = r.organisation_id AND s.id = r.share_id
              JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
             WHERE r.organisation_id = current_organisation()`;
  }
}
