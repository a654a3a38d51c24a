import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { NotificationEntity } from './notification.entity.js';

export type NewNotification = Omit<
  NotificationEntity,
  'organisationId' | 'groupId' | 'readAt' | 'doneAt' | 'deliveryId'
>;

/** What a mail tells of a notification. */
export type Mailed = Pick<NotificationEntity, 'kind' | 'groupKey' | 'subjectId' | 'about' | 'readAt' | 'doneAt'>;

/** So long what comes later joins what came first, and both are shown as one. */
const JOIN_WITHIN = '10 minutes';

@Injectable()
export class NotificationRepository {
  /**
   * Stores what had not been told. One of a kind and key that comes within minutes of another, still unread, joins it; of
   * the rows of one call no two may be for one member.
   * @returns how many there are now that were not there.
   */
  async insert(tx: Transaction, rows: readonly NewNotification[]): Promise<number> {
    if (rows.length === 0) return 0;
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO notifications (id, member_id, kind, cause, subject_id, about, group_key, group_id, at, created_at,
                                  inbox, urgent, digest, mail_at)
       SELECT n.id, n."memberId", n.kind, n.cause, n."subjectId", n.about, n."groupKey", coalesce(lead.id, n.id), n.at,
              n."createdAt", n.inbox, n.urgent, n.digest, n."mailAt"
         FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "memberId" uuid, kind text, cause text, "subjectId" uuid,
                about jsonb, "groupKey" text, at timestamptz, "createdAt" timestamptz, inbox boolean, urgent boolean,
                digest boolean, "mailAt" timestamptz)
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
  async settle(tx: Transaction, kind: string, subjectIds: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `UPDATE notifications SET done_at = $3
        WHERE organisation_id = current_organisation() AND kind = $1 AND subject_id = ANY($2::uuid[]) AND done_at IS NULL`,
      [kind, subjectIds, at],
    );
  }

  /** What went into a delivery, the newest first. */
  async ofDelivery(tx: Transaction, deliveryId: string): Promise<Mailed[]> {
    return tx.getRepository(NotificationEntity).find({ where: { deliveryId }, order: { at: 'DESC', id: 'DESC' } });
  }
}
