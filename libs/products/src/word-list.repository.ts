import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { NO_WORDS, type WordLists } from './word-lists.rules.js';

/** The lists as they stand, and which revision of them that is. */
export interface KeptWordLists extends WordLists {
  /** Counts from 1; 0 before anybody has written any. */
  revision: number;
  updatedAt: Date | null;
  updatedBy: { id: string; name: string } | null;
}

@Injectable()
export class WordListRepository {
  async current(tx: Transaction): Promise<KeptWordLists> {
    const [row] = await tx.query<KeptWordLists[]>(
      `SELECT w.competitors, w.customers, w.approved_links AS "approvedLinks", w.blackouts, w.revision, w.made_at AS "updatedAt",
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS "updatedBy"
         FROM word_lists w LEFT JOIN members m ON m.organisation_id = w.organisation_id AND m.id = w.made_by
        WHERE w.organisation_id = current_organisation() ORDER BY w.revision DESC LIMIT 1`,
    );
    return row ?? { ...NO_WORDS, revision: 0, updatedAt: null, updatedBy: null };
  }

  async keep(tx: Transaction, lists: WordLists, revision: number, by: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO word_lists (organisation_id, revision, competitors, customers, approved_links, blackouts, made_by, made_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7)`,
      [revision, lists.competitors, lists.customers, lists.approvedLinks, JSON.stringify(lists.blackouts), by, at],
    );
  }
}
