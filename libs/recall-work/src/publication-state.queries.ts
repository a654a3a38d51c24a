import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/** What became of a share, as far as a recall needs to know. */
@Injectable()
export class PublicationState {
  /** Whether it is out, or may be, which only a look at the network tells; or neither. */
  async now(tx: Transaction, shareId: string): Promise<'out' | 'in_doubt' | 'ended'> {
    const [row] = await tx.query<{ state: 'out' | 'in_doubt' | 'ended' }[]>(
      `SELECT CASE WHEN state = 'published' THEN 'out' WHEN state IN ('unknown', 'held') THEN 'in_doubt' ELSE 'ended' END AS state
         FROM publications WHERE organisation_id = current_organisation() AND share_id = $1`,
      [shareId],
    );
    return row?.state ?? 'ended';
  }
}
