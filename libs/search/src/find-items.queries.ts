import { Injectable } from '@nestjs/common';
import { literal, type Actor, type Role } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { Found, Question, SearchSource } from './search-source.js';

/** The library's items in every state, for those who may open it. */
@Injectable()
export class FindItems implements SearchSource {
  readonly roles: readonly Role[] = ['author', 'reviewer', 'comms_lead', 'admin'];

  constructor(private readonly database: Database) {}

  /** Among equals the newest, told by its id: only what is shown is read from its own table. */
  find(actor: Actor, { whole, patterns }: Question, most: number): Promise<Found[]> {
    return this.database.within(actor, (tx) =>
      tx.query<Found[]>(
        `WITH named AS (
           SELECT subject_id, text LIKE $2 AS begins, text LIKE $3 AS word FROM search_texts
            WHERE organisation_id = current_organisation() AND kind = 'item' AND text LIKE ALL ($1::text[])
            ORDER BY begins DESC, word DESC, subject_id DESC LIMIT $4)
         SELECT 'item' AS kind, i.id, i.title, m.name AS about, i.state, i.updated_at AS at
           FROM named
           JOIN content_items i ON i.organisation_id = current_organisation() AND i.id = named.subject_id
           JOIN members m ON m.organisation_id = current_organisation() AND m.id = i.author_id
          ORDER BY named.begins DESC, named.word DESC, i.id DESC`,
        [patterns, `${literal(whole)}%`, `% ${literal(whole)}%`, most],
      ),
    );
  }
}
