import { Injectable } from '@nestjs/common';
import type { Sentence } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import { PublicationEntity } from './share.entity.js';
import type { PublicationRecord } from './share.js';

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
}
