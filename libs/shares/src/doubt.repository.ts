import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Sentence } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import { PublicationAttemptEntity, PublicationEntity } from './share.entity.js';
import type { PublicationRecord } from './share.js';

/** How a try is said to have ended whose answer was lost and of which the network says that it did not arrive. */
export const NOT_THERE = 'not_there';

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
