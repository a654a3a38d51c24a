import { Injectable } from '@nestjs/common';
import { shortenedTo, type Actor, type Role } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { Found, Question, SearchSource } from './search-source.js';

/** So many of a member's shares are looked through, the newest first. */
const LOOKED_THROUGH = 1_000;
const LINE = 140;

/** A member's own shares, by what they wrote and by what they shared; nobody else's. */
@Injectable()
export class FindShares implements SearchSource {
  readonly roles: readonly Role[] = ['advocate', 'seller'];

  constructor(private readonly database: Database) {}

  async find(actor: Actor, { patterns }: Question, most: number): Promise<Found[]> {
    const found = await this.database.within(actor, (tx) =>
      tx.query<Found[]>(
        `WITH mine AS MATERIALIZED (
           SELECT id, version_id, text, created_at FROM shares
            WHERE organisation_id = current_organisation() AND member_id = $2
            ORDER BY created_at DESC, id DESC LIMIT ${LOOKED_THROUGH})
         SELECT 'share' AS kind, s.id, v.title, left(regexp_replace(s.text, '\\s+', ' ', 'g'), ${2 * LINE}) AS about,
                p.state, s.created_at AS at
           FROM mine s
           JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = s.version_id
           JOIN publications p ON p.organisation_id = current_organisation() AND p.share_id = s.id
          WHERE fold_for_search(concat_ws(' ', v.title, s.text)) LIKE ALL ($1::text[])
          ORDER BY s.created_at DESC, s.id DESC LIMIT $3`,
        [patterns, actor.memberId, most],
      ),
    );
    return found.map((share) => ({ ...share, about: share.about && shortenedTo(share.about, LINE) }));
  }
}
