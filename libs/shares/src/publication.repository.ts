import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { REACHES } from '#libs/freezes';
import { inEnglish, type Sentence } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import {
  FREEZE_HOLD,
  FROZEN,
  type PublicationEvent,
  type PublicationRecord,
  RESTORED_HOLD,
  type ShareRecord,
  TRANSITIONS,
} from '#libs/publications';
import { MAY_BE_OUT } from './doubt.repository.js';
import { PublicationAttemptEntity, PublicationEntity, ShareEntity } from './share.entity.js';

/** What a transition writes besides the state; what is absent stays, except the code and message, which it replaces. */
export interface Changes {
  plannedAt?: Date;
  dueAt?: Date;
  externalId?: string | null;
  permalink?: string | null;
  /** What was known of where it stands is so no longer: absent above is nowhere. */
  elsewhere?: true;
  publishedAt?: Date;
  /** Of one whose fate is unknown. */
  lookUpAt?: Date | null;
  holdKey?: string;
  code?: string | null;
  message?: Sentence | null;
}

/** A try to publish. */
export type AttemptRecord = Omit<PublicationAttemptEntity, 'organisationId' | 'shareId'>;
type AttemptEnd = Pick<AttemptRecord, 'code' | 'message'> & { outcome: string } & Partial<AttemptRecord>;

@Injectable()
export class PublicationRepository {
  async insert(tx: Transaction, shareId: string, dueAt: Date, at: Date): Promise<void> {
    await tx
      .getRepository(PublicationEntity)
      .insert({ shareId, state: 'scheduled', plannedAt: dueAt, dueAt, updatedAt: at });
  }

  async find(tx: Transaction, shareId: string): Promise<PublicationRecord | null> {
    return tx.getRepository(PublicationEntity).findOneBy({ shareId });
  }

  /** The same, for this transaction alone until it ends. */
  async lock(tx: Transaction, shareId: string): Promise<PublicationRecord | null> {
    return tx.getRepository(PublicationEntity).findOne({ where: { shareId }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Moves a publication as TRANSITIONS says. One that a worker holds moves only with that try's claim token.
   * @returns the publication as it is now, or null when it was not in a state from which this can happen.
   */
  async move(
    tx: Transaction,
    shareId: string,
    event: Exclude<PublicationEvent, 'claim'>,
    changes: Changes,
    at: Date,
    claimToken?: string,
  ): Promise<PublicationRecord | null> {
    const { from, to } = TRANSITIONS[event];
    const [rows] = await tx.query<[PublicationRecord[], number]>(
      `UPDATE publications p SET state = $2, updated_at = $3, claim_token = NULL, claimed_at = NULL, sending_at = NULL,
         hold_key = $4, code = $5, message = $6,
         planned_at = coalesce($7, planned_at), due_at = coalesce($8, due_at),
         external_id = CASE WHEN $15 THEN $9 ELSE coalesce($9, external_id) END,
         permalink = CASE WHEN $15 THEN $10 ELSE coalesce($10, permalink) END,
         published_at = coalesce($11, published_at), look_up_at = $14,
         schedule_version = schedule_version + CASE WHEN $2 = 'scheduled' THEN 1 ELSE 0 END
       WHERE share_id = $1 AND state = ANY($12::text[]) AND claim_token IS NOT DISTINCT FROM $13::uuid
       RETURNING ${columnsOf(tx, PublicationEntity, 'p')}`,
      [
        shareId,
        to,
        at,
        changes.holdKey ?? null,
        changes.code ?? null,
        changes.message ? JSON.stringify(changes.message) : null,
        changes.plannedAt ?? null,
        changes.dueAt ?? null,
        changes.externalId ?? null,
        changes.permalink ?? null,
        changes.publishedAt ?? null,
        from,
        claimToken ?? null,
        changes.lookUpAt ?? null,
        changes.elsewhere ?? false,
      ],
    );
    return rows[0] ?? null;
  }

  /**
   * Ends what waits to go out of an item, at most so many, and takes it from whoever prepares it; what may be on its way
   * or out already, by this try or an earlier one, stays.
   * @returns the shares that ended.
   */
  async recallWaiting(
    tx: Transaction,
    itemId: string,
    { code, message }: { code: string; message: Sentence },
    at: Date,
    most: number,
  ): Promise<ShareRecord[]> {
    return tx.query(
      `WITH waiting AS (
         SELECT p.share_id, p.claim_token
           FROM publications p JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
          WHERE p.organisation_id = current_organisation() AND s.item_id = $1
            AND (p.state = 'scheduled' OR (p.state = 'held' AND p.hold_key IS DISTINCT FROM $6)
                 OR (p.state = 'publishing' AND p.sending_at IS NULL))
            AND NOT ${MAY_BE_OUT}
          ORDER BY p.share_id LIMIT $7 FOR UPDATE OF p),
       ended AS (
         UPDATE publications p SET state = 'withdrawn', updated_at = $2, claim_token = NULL, claimed_at = NULL,
                sending_at = NULL, hold_key = NULL, code = $3, message = $4
           FROM waiting w WHERE p.organisation_id = current_organisation() AND p.share_id = w.share_id
         RETURNING p.share_id),
       tries AS (
         UPDATE publication_attempts a SET ended_at = $2, outcome = 'not_cleared', code = $3, message = $5
           FROM waiting w
          WHERE a.organisation_id = current_organisation() AND a.share_id = w.share_id AND a.claim_token = w.claim_token)
       SELECT ${columnsOf(tx, ShareEntity, 's')} FROM ended e
         JOIN shares s ON s.organisation_id = current_organisation() AND s.id = e.share_id`,
      [itemId, at, code, JSON.stringify(message), inEnglish(message), RESTORED_HOLD, most],
    );
  }

  /** Notes how a try ended; a try that was given up for lost is overwritten by what it says itself later. */
  async endAttempt(tx: Transaction, shareId: string, claimToken: string, end: AttemptEnd, at: Date): Promise<void> {
    await tx.getRepository(PublicationAttemptEntity).update({ shareId, claimToken }, { endedAt: at, ...end });
  }

  async attempts(tx: Transaction, shareId: string): Promise<AttemptRecord[]> {
    return tx.getRepository(PublicationAttemptEntity).find({ where: { shareId }, order: { number: 'ASC' } });
  }

  /** Publications that a worker took so long ago that it must be gone. */
  async stuck(tx: Transaction, since: Date): Promise<PublicationRecord[]> {
    return tx.query(
      `SELECT ${columnsOf(tx, PublicationEntity, 'p')} FROM publications p
        WHERE organisation_id = current_organisation() AND state = 'publishing'
          AND greatest(claimed_at, sending_at) < $1
        ORDER BY claimed_at`,
      [since],
    );
  }

  /** Publications that wait or are on their way, but for those whose members have yet to say whether they went out. */
  async unsettled(tx: Transaction): Promise<PublicationRecord[]> {
    return tx.query(
      `SELECT ${columnsOf(tx, PublicationEntity, 'p')} FROM publications p
        WHERE organisation_id = current_organisation() AND state IN ('scheduled', 'publishing', 'held')
          AND hold_key IS DISTINCT FROM $1
        ORDER BY share_id`,
      [RESTORED_HOLD],
    );
  }

  /**
   * Held publications planned before `late`, and those held for the operator under none of the keys that hold now; never
   * one that waits for its member's answer.
   */
  async heldForNothing(tx: Transaction, late: Date, operatorKeys: readonly string[]): Promise<PublicationRecord[]> {
    return tx.query(
      `SELECT ${columnsOf(tx, PublicationEntity, 'p')} FROM publications p
        WHERE organisation_id = current_organisation() AND state = 'held' AND coalesce(hold_key, '') <> ALL ($3::text[])
          AND (planned_at < $1 OR (hold_key LIKE 'operator/%' AND hold_key <> ALL ($2::text[])))
        ORDER BY share_id`,
      [late, operatorKeys, [RESTORED_HOLD, FREEZE_HOLD]],
    );
  }

  /** Publications that a freeze held back and that none does any more, of which their members were not asked yet. */
  async thawed(tx: Transaction, limit: number): Promise<PublicationRecord[]> {
    return tx.query(
      `SELECT ${columnsOf(tx, PublicationEntity, 'p')}
         FROM publications p
         JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
         JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
        WHERE p.organisation_id = current_organisation() AND p.state = 'held' AND p.hold_key = $1 AND p.code = $2
          AND NOT EXISTS (SELECT FROM freezes f
                           WHERE f.organisation_id = p.organisation_id AND ${REACHES('s.network', 'v.topic_ids')})
        ORDER BY p.planned_at, p.share_id LIMIT $3`,
      [FREEZE_HOLD, FROZEN, limit],
    );
  }

  /** Publications held under that key and not planned before `late`. */
  async heldFor(tx: Transaction, holdKey: string, late: Date): Promise<PublicationRecord[]> {
    return tx.getRepository(PublicationEntity).find({
      where: { state: 'held', holdKey, plannedAt: MoreThanOrEqual(late) },
      order: { plannedAt: 'ASC' },
    });
  }
}
