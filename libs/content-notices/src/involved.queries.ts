import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/** Whom something about an item concerns, and what it is called. */
@Injectable()
export class Involved {
  /** Who wrote an item; empty when there is none. */
  async author(tx: Transaction, itemId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT author_id AS id FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
      [itemId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether a version is the newest of its item, and waits for approvals or has them. */
  async stands(tx: Transaction, itemId: string, versionId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM content_items WHERE organisation_id = current_organisation() AND id = $1
          AND current_version_id = $2 AND state IN ('in_review', 'approved')`,
      [itemId, versionId],
    );
    return rows.length > 0;
  }

  /** Empty when there is no such item. */
  async title(tx: Transaction, itemId: string): Promise<string> {
    const [row] = await tx.query<{ title: string }[]>(
      'SELECT title FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
      [itemId],
    );
    return row?.title ?? '';
  }
}
