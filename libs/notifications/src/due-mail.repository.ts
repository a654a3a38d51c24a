import { Injectable } from '@nestjs/common';
import { queryPrepared, type Transaction } from '#libs/platform';
import { COMPANY_MS } from './choices.rules.js';

/** What waits to be mailed. */
export interface DueMail {
  id: string;
  memberId: string;
  kind: string;
  urgent: boolean;
  digest: boolean;
  readAt: Date | null;
  mailAt: Date;
}

/** A later moment for what waits, or none. */
export interface Move {
  id: string;
  digest: boolean;
  mailAt: Date | null;
}

/** What waits to be mailed, and what becomes of it. */
@Injectable()
export class DueMailRepository {
  /** Members for whom something is due, longest waiting first. */
  async members(tx: Transaction, now: Date, most: number): Promise<string[]> {
    const rows = await queryPrepared<{ id: string }>(
      tx,
      `SELECT member_id AS id FROM notifications
        WHERE organisation_id = current_organisation() AND mail_at <= $1 AND delivery_id IS NULL AND done_at IS NULL
        GROUP BY member_id ORDER BY min(mail_at), member_id LIMIT $2`,
      [now, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes what is due for them, and what waits for company just now; what somebody else is changing waits for the next time. */
  async take(tx: Transaction, memberIds: readonly string[], now: Date): Promise<DueMail[]> {
    return tx.query<DueMail[]>(
      `SELECT id, member_id AS "memberId", kind, urgent, digest, read_at AS "readAt", mail_at AS "mailAt"
         FROM notifications
        WHERE organisation_id = current_organisation() AND member_id = ANY($1::uuid[]) AND mail_at <= $2
          AND delivery_id IS NULL AND done_at IS NULL
        ORDER BY member_id, at, id FOR UPDATE SKIP LOCKED`,
      [memberIds, new Date(now.getTime() + COMPANY_MS)],
    );
  }

  /** How many mails that were not urgent each of them was sent since then; none is not in it. */
  async mailedSince(tx: Transaction, memberIds: readonly string[], since: Date): Promise<Map<string, number>> {
    const rows = await tx.query<{ memberId: string; count: number }[]>(
      `SELECT d.member_id AS "memberId", count(*)::int AS count
         FROM deliveries d
        WHERE d.organisation_id = current_organisation() AND d.member_id = ANY($1::uuid[]) AND d.created_at > $2
          AND d.channel = 'mail' AND NOT (d.content ->> 'urgent')::boolean
        GROUP BY 1`,
      [memberIds, since],
    );
    return new Map(rows.map(({ memberId, count }) => [memberId, count]));
  }

  async move(tx: Transaction, moves: readonly Move[]): Promise<void> {
    if (moves.length === 0) return;
    await tx.query(
      `UPDATE notifications n SET digest = m.digest, mail_at = m."mailAt"
         FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, digest boolean, "mailAt" timestamptz)
        WHERE n.organisation_id = current_organisation() AND n.id = m.id`,
      [JSON.stringify(moves)],
    );
  }

  /** Notes which delivery each went into. */
  async went(tx: Transaction, parcels: readonly { id: string; deliveryId: string }[]): Promise<void> {
    if (parcels.length === 0) return;
    await tx.query(
      `UPDATE notifications n SET delivery_id = p."deliveryId"
         FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "deliveryId" uuid)
        WHERE n.organisation_id = current_organisation() AND n.id = p.id`,
      [JSON.stringify(parcels)],
    );
  }
}
