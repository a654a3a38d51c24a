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

  /** Of each class whose days change it is noted who set them. */
  async save(tx: Transaction, { items, drafts, suggestions }: Retention, by: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO retention_settings AS s (items_days, drafts_days, suggestions_days, items_by, items_at, drafts_by, drafts_at)
       VALUES ($1, $2, $3, $4, $5, $4, $5)
       ON CONFLICT (organisation_id) DO UPDATE SET items_days = $1, drafts_days = $2, suggestions_days = $3,
         items_by = CASE WHEN s.items_days IS NOT DISTINCT FROM $1 THEN s.items_by ELSE $4 END,
         items_at = CASE WHEN s.items_days IS NOT DISTINCT FROM $1 THEN s.items_at ELSE $5 END,
         drafts_by = CASE WHEN s.drafts_days IS NOT DISTINCT FROM $2 THEN s.drafts_by ELSE $4 END,
         drafts_at = CASE WHEN s.drafts_days IS NOT DISTINCT FROM $2 THEN s.drafts_at ELSE $5 END`,
      [items, drafts, suggestions, by, at],
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

  /** @returns what went, or null when something keeps it. */
  async eraseItem(tx: Transaction, itemId: string): Promise<ErasedItem | null> {
    const [row] = await tx.query<ErasedItem[]>(
      `SELECT item_id AS "itemId", class, ended_at AS "endedAt", erased_at AS "erasedAt", counts, certificates, days,
              rule_by AS "ruleBy", rule_at AS "ruleAt"
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
