import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/** What became of a share, as far as a recall needs to know. */
@Injectable()
export class PublicationState {
  /** It may be out or not: only a look at the network tells. */
  async inDoubt(tx: Transaction, shareId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM publications
        WHERE organisation_id = current_organisation() AND share_id = $1 AND state IN ('unknown', 'held')`,
      [shareId],
    );
    return rows.length > 0;
  }
}
