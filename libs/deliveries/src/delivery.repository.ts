import { Injectable } from '@nestjs/common';
import { columnsOf, type Transaction } from '#libs/platform';
import { DeliveryEntity, type DeliveryRecord } from './delivery.entity.js';
import type { DeliveryState } from './delivery.rules.js';

export type NewDelivery = Pick<
  DeliveryRecord,
  'id' | 'memberId' | 'channel' | 'cause' | 'kind' | 'mandatory' | 'content' | 'dueAt' | 'createdAt'
>;

@Injectable()
export class DeliveryRepository {
  /** Stores those whose member has not been told of their cause over their channel. @returns the ids of these. */
  async insert(tx: Transaction, deliveries: readonly NewDelivery[]): Promise<string[]> {
    if (deliveries.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO deliveries (id, member_id, channel, cause, kind, mandatory, content, state, due_at, created_at)
       SELECT d.id, d."memberId", d.channel, d.cause, d.kind, d.mandatory, d.content, 'waiting', d."dueAt", d."createdAt"
         FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, "memberId" uuid, channel text, cause text, kind text,
                mandatory boolean, content jsonb, "dueAt" timestamptz, "createdAt" timestamptz)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(deliveries)],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Takes the delivery that is longest due for this worker alone; what another one is just taking is passed over.
   * @returns null when none is due.
   */
  async claim(
    tx: Transaction,
    channels: readonly string[],
    claimToken: string,
    now: Date,
  ): Promise<DeliveryRecord | null> {
    const [rows] = await tx.query<[DeliveryRecord[], number]>(
      `UPDATE deliveries d SET state = 'sending', claim_token = $1, claimed_at = $2, tries = tries + 1
        WHERE d.organisation_id = current_organisation() AND d.id = (
          SELECT w.id FROM deliveries w
           WHERE w.organisation_id = current_organisation() AND w.state = 'waiting' AND w.due_at <= $2
             AND w.channel = ANY($3::text[])
           ORDER BY w.due_at, w.id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${columnsOf(tx, DeliveryEntity, 'd')}`,
      [claimToken, now, channels],
    );
    return rows[0] ?? null;
  }

  /** Ends a try. @returns false when the claim is no longer ours. */
  async settle(
    tx: Transaction,
    { id, claimToken }: Pick<DeliveryRecord, 'id' | 'claimToken'>,
    to: { state: Exclude<DeliveryState, 'sending'>; code: string | null; dueAt?: Date; sentAt?: Date },
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE deliveries SET state = $3, code = $4, due_at = coalesce($5, due_at), sent_at = $6, claim_token = NULL,
              claimed_at = NULL
        WHERE organisation_id = current_organisation() AND id = $1 AND claim_token = $2 AND state = 'sending'`,
      [id, claimToken, to.state, to.code, to.dueAt ?? null, to.sentAt ?? null],
    );
    return count === 1;
  }

  /** Puts off a delivery that nobody has claimed, once a try, however many had their hands on it at once. */
  async postpone(
    tx: Transaction,
    id: string,
    to: { state: 'waiting' | 'dropped'; code: string; dueAt: Date; tries: number },
  ): Promise<void> {
    await tx.query(
      `UPDATE deliveries SET state = $2, code = $3, due_at = $4, tries = $5
        WHERE organisation_id = current_organisation() AND id = $1 AND state = 'waiting' AND tries < $5`,
      [id, to.state, to.code, to.dueAt, to.tries],
    );
  }

  /** What a worker took before `since` and never came back with may have gone out. @returns how many. */
  async loseClaimsBefore(tx: Transaction, since: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE deliveries SET state = 'unknown', code = 'interrupted', claim_token = NULL, claimed_at = NULL
        WHERE organisation_id = current_organisation() AND state = 'sending' AND claimed_at < $1`,
      [since],
    );
    return count;
  }

  /** Ends everything that has not ended. @returns how many waited, and how many may have gone out. */
  async endAll(tx: Transaction, code: string): Promise<{ dropped: number; unknown: number }> {
    const ended = await tx.query<{ state: DeliveryState; count: number }[]>(
      `WITH ended AS (
         UPDATE deliveries SET state = CASE state WHEN 'waiting' THEN 'dropped' ELSE 'unknown' END, code = $1,
                claim_token = NULL, claimed_at = NULL
          WHERE organisation_id = current_organisation() AND state IN ('waiting', 'sending') RETURNING state
       ) SELECT state, count(*)::integer AS count FROM ended GROUP BY state`,
      [code],
    );
    const counted = (state: DeliveryState) => ended.find((one) => one.state === state)?.count ?? 0;
    return { dropped: counted('dropped'), unknown: counted('unknown') };
  }

  /** Removes what has ended and is older, unless a legal hold keeps it. @returns how many. */
  async forgetBefore(tx: Transaction, moment: Date, most: number): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM deliveries WHERE organisation_id = current_organisation() AND id IN (
         SELECT o.id FROM deliveries o WHERE o.organisation_id = current_organisation() AND o.created_at < $1
            AND o.state NOT IN ('waiting', 'sending')
            AND NOT EXISTS (SELECT FROM legal_holds h
                             WHERE h.organisation_id = o.organisation_id AND h.member_id = o.member_id) ORDER BY o.created_at LIMIT $2)`,
      [moment, most],
    );
    return count;
  }
}
