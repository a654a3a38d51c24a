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

  /** What an approval asks for of the version that is the newest still; null when it is seen to, or asked no more. */
  async openCondition(tx: Transaction, decisionId: string): Promise<string | null> {
    const [row] = await tx.query<{ conditions: string }[]>(
      `SELECT d.conditions FROM approval_step_decisions d
         JOIN content_items i ON i.organisation_id = d.organisation_id AND i.current_version_id = d.version_id
        WHERE d.organisation_id = current_organisation() AND d.id = $1 AND d.decision = 'approved'
          AND d.conditions IS NOT NULL AND i.state IN ('in_review', 'approved')
          AND NOT EXISTS (SELECT FROM approval_conditions_met m
                           WHERE m.organisation_id = d.organisation_id AND m.decision_id = d.id)`,
      [decisionId],
    );
    return row?.conditions ?? null;
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
