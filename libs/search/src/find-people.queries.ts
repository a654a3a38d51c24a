import { Injectable } from '@nestjs/common';
import { literal, type Actor, type Role } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { Found, Question, SearchSource } from './search-source.js';

/** So many of those who fit best are looked at more closely; the active among them come first. */
const LOOKED_AT = 60;

/** Members by name or e-mail address, for those who may list them. */
@Injectable()
export class FindPeople implements SearchSource {
  readonly roles: readonly Role[] = ['admin', 'comms_lead'];

  constructor(private readonly database: Database) {}

  find(actor: Actor, { whole, patterns }: Question, most: number): Promise<Found[]> {
    return this.database.within(actor, (tx) =>
      tx.query<Found[]>(
        `WITH named AS (
           SELECT subject_id, text LIKE $2 AS begins, text LIKE $3 AS word FROM search_texts
            WHERE organisation_id = current_organisation() AND kind = 'person' AND text LIKE ALL ($1::text[])
            ORDER BY begins DESC, word DESC, text LIMIT ${LOOKED_AT})
         SELECT 'person' AS kind, m.id, m.name AS title, m.email AS about, m.status AS state, NULL AS at
           FROM named JOIN members m ON m.organisation_id = current_organisation() AND m.id = named.subject_id
          ORDER BY (m.status = 'active') DESC, named.begins DESC, named.word DESC, lower(m.name), m.id LIMIT $4`,
        [patterns, `${literal(whole)}%`, `% ${literal(whole)}%`, most],
      ),
    );
  }
}
