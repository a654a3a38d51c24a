import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import type { Transaction } from '#libs/platform';
import type { Shared } from './similarity-budget.rules.js';

/** So many of the newest shares of an item, and of a team, are read at most. */
const NEWEST = 500;
/** A network takes no longer posts; whatever is longer never went out. */
const LONGEST = 5_000;

interface Reach {
  memberId: string;
  teamId: string | null;
  itemId: string;
  network: Network;
}

/** What colleagues share that the readers of a member may see too. */
@Injectable()
export class WordsOfColleagues {
  /**
   * The texts that colleagues with an overlapping audience shared on the network in the week before a moment, or will in
   * the week after. Who follows whom no network tells; audiences are taken to overlap where both share on the same
   * network, and both the same item, which was meant for one audience, or both from the same team, whose people have
   * their customers and peers in common. Never the member's own, nor what failed or was taken back; what is held may still
   * go. Of the item and of the team the newest shares by when they were decided on; `atLeast` says that more were
   * decided on within those weeks.
   */
  async around(
    tx: Transaction,
    { memberId, teamId, itemId, network }: Reach,
    at: Date,
    newest = NEWEST,
  ): Promise<{ shares: (Shared & { disclosure: string | null })[]; atLeast: boolean }> {
    const rows = await tx.query<(Shared & { disclosure: string | null; more: boolean })[]>(
      `WITH of_item AS (
         SELECT id, created_at FROM shares
          WHERE organisation_id = current_organisation() AND item_id = $2 AND network = $4 AND member_id <> $1
          ORDER BY created_at DESC, id DESC LIMIT $6 + 1),
       of_team AS (
         SELECT id, created_at FROM shares
          WHERE organisation_id = current_organisation() AND team_id = $3 AND network = $4 AND member_id <> $1
          ORDER BY created_at DESC, id DESC LIMIT $6 + 1)
       SELECT s.member_id AS "memberId", left(s.text, ${LONGEST}) AS text, c.disclosure,
              EXISTS (SELECT FROM (TABLE of_item OFFSET $6) o WHERE o.created_at >= $5::timestamptz - interval '7 days')
              OR EXISTS (SELECT FROM (TABLE of_team OFFSET $6) o WHERE o.created_at >= $5::timestamptz - interval '7 days') AS more
         FROM (SELECT id FROM of_item UNION SELECT id FROM of_team) near
         JOIN shares s ON s.organisation_id = current_organisation() AND s.id = near.id
         JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
         JOIN captions c ON c.organisation_id = s.organisation_id AND c.id = s.caption_id
        WHERE p.state NOT IN ('failed', 'withdrawn')
          AND coalesce(p.published_at, p.planned_at) BETWEEN $5::timestamptz - interval '7 days'
              AND $5::timestamptz + interval '7 days'`,
      [memberId, itemId, teamId, network, at, newest],
    );
    return {
      shares: rows.map(({ memberId: by, text, disclosure }) => ({ memberId: by, text, disclosure })),
      atLeast: rows[0]?.more ?? false,
    };
  }
}
