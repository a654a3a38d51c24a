import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { ErasedItem } from './erased-item.entity.js';
import { RetentionSettingsEntity } from './retention-settings.entity.js';
import { FOR_EVER } from './retention.rules.js';
import type { Retention } from './retention.js';

/** What is over is asked of functions of the database, which alone may erase it and ask everything anew when they do. */
@Injectable()
export class RetentionRepository {
  async settings(tx: Transaction): Promise<Retention> {
    const [row] = await tx.getRepository(RetentionSettingsEntity).find();
    return row ? { items: row.itemsDays, drafts: row.draftsDays, suggestions: row.suggestionsDays } : FOR_EVER;
  }

  async save(tx: Transaction, { items, drafts, suggestions }: Retention): Promise<void> {
    await tx.query(
      `INSERT INTO retention_settings (items_days, drafts_days, suggestions_days) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id) DO UPDATE SET items_days = $1, drafts_days = $2, suggestions_days = $3`,
      [items, drafts, suggestions],
    );
  }

  /** @throws DomainError not_found. */
  async requireItem(tx: Transaction, itemId: string): Promise<void> {
    const rows = await tx.query<unknown[]>(
      'SELECT FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
      [itemId],
    );
    if (rows.length === 0) throw DomainError.notFound('content item');
  }

  /** Ids of what is over, in order, from after the one given. */
  async past(tx: Transaction, kind: 'items' | 'suggestions', after: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM ${kind}_past_retention($1, $2) AS id`, [after, most]);
    return rows.map(({ id }) => id);
  }

  /** With what was told of it and seen of its posts. @returns what went, or null when something keeps it, and all of it. */
  async eraseItem(tx: Transaction, itemId: string): Promise<ErasedItem | null> {
    await tx.query('SAVEPOINT as_it_was');
    await this.forgetAbout(tx, itemId);
    const erased = await this.eraseDecided(tx, itemId);
    if (!erased) await tx.query('ROLLBACK TO SAVEPOINT as_it_was');
    return erased;
  }

  /** What the application may remove itself; what was told to a member under a hold stays. */
  private async forgetAbout(tx: Transaction, itemId: string): Promise<void> {
    await tx.query(
      `WITH given AS (SELECT s.id FROM shares s
                       WHERE s.organisation_id = current_organisation() AND s.item_id = $1),
            about AS (SELECT $1::uuid AS id
                      UNION SELECT id FROM given
                      UNION SELECT r.id FROM recalls r WHERE r.organisation_id = current_organisation() AND r.item_id = $1
                      UNION SELECT t.id FROM text_reviews t
                              JOIN content_versions v ON v.organisation_id = t.organisation_id AND v.id = t.version_id
                             WHERE t.organisation_id = current_organisation() AND v.item_id = $1
                      UNION SELECT g.id FROM content_suggestions g
                             WHERE g.organisation_id = current_organisation() AND g.item_id = $1)
       DELETE FROM notifications n USING about
        WHERE n.organisation_id = current_organisation() AND n.subject_id = about.id
          AND NOT EXISTS (SELECT FROM legal_holds h
                           WHERE h.organisation_id = n.organisation_id AND h.member_id = n.member_id)`,
      [itemId],
    );
    await tx.query('DELETE FROM post_checks WHERE organisation_id = current_organisation() AND item_id = $1', [itemId]);
  }

  private async eraseDecided(tx: Transaction, itemId: string): Promise<ErasedItem | null> {
    const [row] = await tx.query<ErasedItem[]>(
      `SELECT item_id AS "itemId", class, ended_at AS "endedAt", erased_at AS "erasedAt", counts, certificates
         FROM erase_item($1)`,
      [itemId],
    );
    return row ?? null;
  }

  /** @returns when it was declined, or null when something keeps it. */
  async eraseSuggestion(tx: Transaction, suggestionId: string): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }[]>('SELECT erase_suggestion($1) AS at', [suggestionId]);
    return row?.at ?? null;
  }
}
