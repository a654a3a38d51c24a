import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { queryPrepared, type Transaction } from '#libs/platform';
import type { Settled } from './notification-kind.js';
import { NotificationEntity } from './notification.entity.js';

export type NewNotification = Omit<
  NotificationEntity,
  'organisationId' | 'groupId' | 'readAt' | 'doneAt' | 'deliveryId'
>;

/** What a mail tells of a notification. */
export type Mailed = Pick<
  NotificationEntity,
  'memberId' | 'kind' | 'groupKey' | 'subjectId' | 'about' | 'inbox' | 'readAt' | 'doneAt'
>;

/** So long what comes later joins what came first, and both are shown as one. */
const JOIN_WITHIN = '10 minutes';

@Injectable()
export class NotificationRepository {
  /**
   * Stores what had not been told, in the order of the rows, which are of one moment. One of a kind and key that comes
   * within minutes of another, still unread, joins it.
   * @returns how many there are now that were not there.
   */
  async insert(tx: Transaction, rows: readonly NewNotification[]): Promise<number> {
    if (rows.length === 0) return 0;
    const inserted = await tx.query<unknown[]>(
      `WITH fresh AS (
         SELECT DISTINCT ON (n."memberId", n.kind, n.cause) n.*
           FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (id uuid, "memberId" uuid, kind text, cause text,
                  "subjectId" uuid, about jsonb, "groupKey" text, at timestamptz, "createdAt" timestamptz,
                  inbox boolean, urgent boolean, digest boolean, "mailAt" timestamptz)) WITH ORDINALITY AS n
          WHERE NOT EXISTS (SELECT FROM notifications t
                             WHERE t.organisation_id = current_organisation() AND t.member_id = n."memberId"
                               AND t.kind = n.kind AND t.cause = n.cause)
          ORDER BY n."memberId", n.kind, n.cause, n.ordinality)
       INSERT INTO notifications (id, member_id, kind, cause, subject_id, about, group_key, group_id, at, created_at,
                                  inbox, urgent, digest, mail_at)
       SELECT n.id, n."memberId", n.kind, n.cause, n."subjectId", n.about, n."groupKey",
              coalesce(lead.id, first_value(n.id) OVER (
                PARTITION BY n."memberId", n.kind, n."groupKey", n.inbox ORDER BY n.ordinality)),
              n.at, n."createdAt", n.inbox, n.urgent, n.digest, n."mailAt"
         FROM fresh n
         LEFT JOIN LATERAL (
           SELECT l.id FROM notifications l
            WHERE l.organisation_id = current_organisation() AND l.member_id = n."memberId" AND l.kind = n.kind
              AND l.group_key = n."groupKey" AND l.id = l.group_id AND l.read_at IS NULL AND l.inbox = n.inbox
              AND l.created_at > n."createdAt" - interval '${JOIN_WITHIN}'
            ORDER BY l.created_at DESC LIMIT 1) lead ON true
       ON CONFLICT (organisation_id, member_id, kind, cause) DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    return inserted.length;
  }

  /** What is settled needs nobody any more: it is shown and mailed no longer. */
  async settle(tx: Transaction, kind: string, settled: readonly (string | Settled)[], at: Date): Promise<void> {
    const whole = settled.filter((each) => typeof each === 'string');
    const parts = settled.filter((each) => typeof each !== 'string');
    await tx.query(
      `UPDATE notifications n SET done_at = $3
        WHERE organisation_id = current_organisation() AND kind = $1 AND done_at IS NULL AND (
              subject_id = ANY($2::uuid[]) OR EXISTS (
                SELECT FROM jsonb_to_recordset($4::jsonb) AS s("subjectId" uuid, "group" text, "memberIds" uuid[])
                 WHERE s."subjectId" = n.subject_id AND coalesce(s."group", n.group_key) = n.group_key
                   AND (s."memberIds" IS NULL OR n.member_id = ANY(s."memberIds"))))`,
      [kind, whole, at, JSON.stringify(parts)],
    );
  }

  /** What went into a delivery, the newest first. */
  async ofDelivery(tx: Transaction, deliveryId: string): Promise<Mailed[]> {
    return queryPrepared<Mailed>(
      tx,
      `SELECT member_id AS "memberId", kind, group_key AS "groupKey", subject_id AS "subjectId", about,
              inbox, read_at AS "readAt", done_at AS "doneAt"
         FROM notifications WHERE organisation_id = current_organisation() AND delivery_id = $1 ORDER BY at DESC, id DESC`,
      [deliveryId],
    );
  }

  /** Marks what is shown as one; null for unread. @returns whether the member was told of it. */
  async markGroup(tx: Transaction, memberId: string, groupId: string, readAt: Date | null): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE notifications SET read_at = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE coalesce(read_at, $3) END
        WHERE organisation_id = current_organisation() AND member_id = $1 AND group_id = $2 AND inbox`,
      [memberId, groupId, readAt],
    );
    return count > 0;
  }

  async markAll(tx: Transaction, memberId: string, until: Date, readAt: Date): Promise<void> {
    await tx.query(
      `UPDATE notifications SET read_at = $3
        WHERE organisation_id = current_organisation() AND member_id = $1 AND inbox AND read_at IS NULL
          AND created_at <= $2`,
      [memberId, until, readAt],
    );
  }

  /** Nothing that waits to be mailed is mailed any more: of these members, or of all. */
  async silence(tx: Transaction, memberIds: readonly string[] | null): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE notifications SET mail_at = NULL
        WHERE organisation_id = current_organisation() AND mail_at IS NOT NULL AND delivery_id IS NULL
          AND ($1::uuid[] IS NULL OR member_id = ANY($1))`,
      [memberIds],
    );
    return count;
  }

  async forget(tx: Transaction, memberIds: readonly string[]): Promise<void> {
    await tx.getRepository(NotificationEntity).delete({ memberId: In([...memberIds]) });
  }

  /** Removes what was told before then, and what is shown as one with it, unless a legal hold keeps it. @returns how many. */
  async forgetBefore(tx: Transaction, moment: Date, most: number): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM notifications WHERE organisation_id = current_organisation() AND (member_id, group_id) IN (
         SELECT lead.member_id, lead.id FROM notifications lead
          WHERE lead.organisation_id = current_organisation() AND lead.id = lead.group_id AND lead.created_at < $1
            AND NOT EXISTS (SELECT FROM legal_holds h
                             WHERE h.organisation_id = lead.organisation_id AND h.member_id = lead.member_id)
          LIMIT $2)`,
      [moment, most],
    );
    return count;
  }
}
