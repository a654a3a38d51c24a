import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/**
 * How often an organisation's own words have changed: its lists, and the rules it adds to the packs. Whoever keeps what
 * was made of them sees by the revision when to make it anew.
 */
@Injectable()
export class RevisionRepository {
  /** Makes changes of one organisation's own words happen one after the other, until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO guideline_revisions AS r (organisation_id, revision) VALUES (current_organisation(), 0)
       ON CONFLICT (organisation_id) DO UPDATE SET revision = r.revision`,
    );
  }

  /** Moves the revision on, so that what screens next compiles anew; locks the own words, too. */
  async move(tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO guideline_revisions AS r (organisation_id, revision) VALUES (current_organisation(), 1)
       ON CONFLICT (organisation_id) DO UPDATE SET revision = r.revision + 1`,
    );
  }
}
