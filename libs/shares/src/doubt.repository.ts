import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Sentence } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import {
  DELETED_BY_HAND,
  FOUND_GONE,
  NOT_LIVE,
  OUT_TWICE,
  type PublicationRecord,
  RESTORED_HOLD,
  type ShareRecord,
} from '#libs/publications';
import { PublicationAttemptEntity, PublicationEntity, ShareEntity } from './share.entity.js';

/** How a try is said to have ended whose answer was lost and of which the network says that it did not arrive. */
export const NOT_THERE = 'not_there';

/**
 * An earlier try of publication `p`, which is not known to have been out, may have arrived, and nobody who looked, nor its
 * network, has said since for good that it is not there. Who wants it sent again has looked, but perhaps too early.
 */
export const MAY_BE_OUT = `(p.published_at IS NULL
  AND coalesce(p.code, '') NOT IN ('${NOT_LIVE}', '${DELETED_BY_HAND}', '${FOUND_GONE}')
  AND EXISTS (SELECT FROM publication_attempts a
               WHERE a.organisation_id = p.organisation_id AND a.share_id = p.share_id
                 AND a.claim_token IS DISTINCT FROM p.claim_token AND a.outcome IN ('unknown', 'published')))`;

/** With the claim of whoever prepares it for another try. */
export type MayBeOut = ShareRecord & { claimToken: string | null };

/** Publications of which nobody knows whether they are out, and when the network is asked about them. */
@Injectable()
export class DoubtRepository {
  /** Those whose fate the network is to be asked about now; each is asked again at `next` unless it is settled before. */
  async takeToLookUp(tx: Transaction, now: Date, next: Date, most: number): Promise<PublicationRecord[]> {
    const [rows] = await tx.query<[PublicationRecord[], number]>(
      `UPDATE publications p SET look_up_at = $2, updated_at = $1
        WHERE organisation_id = current_organisation() AND share_id IN (
          SELECT share_id FROM publications
           WHERE organisation_id = current_organisation() AND look_up_at <= $1
           ORDER BY look_up_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING ${columnsOf(tx, PublicationEntity, 'p')}`,
      [now, next, most],
    );
    return rows;
  }

  /** Sets when one that is still unknown is asked about next; null when it is no longer. */
  async lookUpNext(tx: Transaction, shareId: string, at: Date | null): Promise<void> {
    await tx.getRepository(PublicationEntity).update({ shareId, state: 'unknown' }, { lookUpAt: at });
  }

  /** The network has not settled it: from now on its member is asked. */
  async askMember(tx: Transaction, shareId: string, message: Sentence): Promise<void> {
    await tx.getRepository(PublicationEntity).update({ shareId, state: 'unknown' }, { lookUpAt: null, message });
  }

  /**
   * Shares of an item that wait, or ended unsent, and may be out all the same, at most so many; for this transaction
   * alone until it ends.
   */
  async thatMayBeOut(tx: Transaction, itemId: string, most: number): Promise<MayBeOut[]> {
    return tx.query(
      `SELECT ${columnsOf(tx, ShareEntity, 's')}, p.claim_token AS "claimToken"
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND s.item_id = $1 AND p.hold_key IS DISTINCT FROM $2
          AND (p.state IN ('scheduled', 'held', 'failed', 'withdrawn')
               OR (p.state = 'publishing' AND p.sending_at IS NULL)) AND ${MAY_BE_OUT}
        ORDER BY s.id LIMIT $3 FOR UPDATE OF p`,
      [itemId, RESTORED_HOLD, most],
    );
  }

  /** Notes of every try whose end we do not know that the network says it did not arrive. */
  async noteAbsent(tx: Transaction, shareId: string): Promise<void> {
    const attempts = tx.getRepository(PublicationAttemptEntity);
    await attempts.update({ shareId, outcome: 'unknown' }, { outcome: NOT_THERE });
    await attempts.update({ shareId, outcome: IsNull(), endedAt: IsNull() }, { outcome: NOT_THERE });
  }

  /** When the first of the tries began that the network says did not arrive; null when there is none. */
  async absentSince(tx: Transaction, shareId: string): Promise<Date | null> {
    const first = { where: { shareId, outcome: NOT_THERE }, order: { number: 'ASC' } } as const;
    return (await tx.getRepository(PublicationAttemptEntity).findOne(first))?.startedAt ?? null;
  }

  /** The first of the tries of which the network said that it is live; null when it said so of none. */
  async firstOut(tx: Transaction, shareId: string): Promise<PublicationAttemptEntity | null> {
    const first = { where: { shareId, outcome: 'published' }, order: { number: 'ASC' } } as const;
    return tx.getRepository(PublicationAttemptEntity).findOne(first);
  }

  /** Whether that is so of one share. */
  async mayBeOut(tx: Transaction, shareId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM publications p
        WHERE p.organisation_id = current_organisation() AND p.share_id = $1 AND ${MAY_BE_OUT}`,
      [shareId],
    );
    return rows.length > 0;
  }

  /** Which posts at the network are known to be a share's: more than one where it went out twice. */
  async postsOf(tx: Transaction, shareId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT external_id AS id FROM publications
        WHERE organisation_id = current_organisation() AND share_id = $1 AND external_id IS NOT NULL
       UNION
       SELECT external_id FROM publication_attempts
        WHERE organisation_id = current_organisation() AND share_id = $1 AND outcome = 'published'
          AND external_id IS NOT NULL
       ORDER BY 1`,
      [shareId],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns false when it is not live, or it is on record already that it is twice. */
  async noteTwice(tx: Transaction, shareId: string, message: Sentence, at: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE publications SET code = $2, message = $3, updated_at = $4
        WHERE organisation_id = current_organisation() AND share_id = $1 AND state = 'published'
          AND code IS DISTINCT FROM $2`,
      [shareId, OUT_TWICE, JSON.stringify(message), at],
    );
    return count === 1;
  }

  /** Which post one is that is out, where that was not known, only guessed, or only told. @returns whether it was so. */
  async learnAddress(
    tx: Transaction,
    shareId: string,
    { externalId, permalink, at }: { externalId: string; permalink: string | null; at: Date },
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE publications SET external_id = $2, permalink = $3, code = NULL, message = NULL, updated_at = $4
        WHERE organisation_id = current_organisation() AND share_id = $1 AND state = 'published'
          AND (external_id IS NULL OR code IN ('address_probable', 'address_told'))`,
      [shareId, externalId, permalink, at],
    );
    return count === 1;
  }

  /** Whether that post at the network is another share's, whatever became of it; nobody else gives the same one meanwhile. */
  async isOfAnother(tx: Transaction, shareId: string, network: string, externalId: string): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(current_organisation()::text || $1, 0))`, [
      externalId,
    ]);
    const found = await tx.query<unknown[]>(
      `SELECT FROM publications p JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
        WHERE p.organisation_id = current_organisation() AND p.external_id = $3 AND s.network = $2 AND s.id <> $1 LIMIT 1`,
      [shareId, network, externalId],
    );
    return found.length > 0;
  }

  /** What the network said has lost its worth. */
  async doubtAgain(tx: Transaction, shareId: string): Promise<void> {
    await tx.getRepository(PublicationAttemptEntity).update({ shareId, outcome: NOT_THERE }, { outcome: 'unknown' });
  }
}
