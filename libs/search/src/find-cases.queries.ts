import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { Found, Question, SearchSource } from './search-source.js';

/** Safety cases by number, by their reference in the company's own system and by who told of them; their words are sealed. */
@Injectable()
export class FindCases implements SearchSource {
  readonly roles: readonly Role[] = ['safety_officer'];

  constructor(private readonly database: Database) {}

  find(actor: Actor, { patterns }: Question, most: number): Promise<Found[]> {
    return this.database.within(actor, (tx) =>
      tx.query<Found[]>(
        `SELECT 'case' AS kind, c.id, c.number::text AS title, m.name AS about, c.state, c.aware_at AS at
           FROM safety_cases c LEFT JOIN members m ON m.organisation_id = c.organisation_id AND m.id = c.reporter_id
          WHERE c.organisation_id = current_organisation()
            AND fold_for_search(concat_ws(' ', '#' || c.number, c.reference, m.name)) LIKE ALL ($1::text[])
          ORDER BY ('%' || c.number || '%' = ANY ($1) OR '%#' || c.number || '%' = ANY ($1)) DESC, (c.closed_at IS NULL) DESC,
                   c.number DESC LIMIT $2`,
        [patterns, most],
      ),
    );
  }
}
