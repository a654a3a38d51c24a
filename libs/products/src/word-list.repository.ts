import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { WordListEntity } from './word-list.entity.js';
import { NO_WORDS, type WordLists } from './word-lists.rules.js';

/** The lists as they stand, and which revision of them that is. */
export interface KeptWordLists extends WordLists {
  /** Counts from 1; 0 before anybody has written any. */
  revision: number;
  updatedAt: Date | null;
  updatedBy: Person | null;
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
    const { competitors, customers, approvedLinks, blackouts } = lists;
    await tx
      .getRepository(WordListEntity)
      .insert({ revision, competitors, customers, approvedLinks, blackouts, madeBy: by, madeAt: at });
  }
}
