import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { decodeCursor, hasRole, toPage, type Actor, type Page, type Person, type Sentence } from '#libs/kernel';
import { Database } from '#libs/platform';
import { FOUND_GONE, RECALLED } from '#libs/shares';
import { mayNotRecall, RECALLERS } from './recallers.js';

/**
 * How far the recall of one share has come. `not_yet`: it waits, or is tried; `asked_too`: the network is
 * tried again later, and its member is asked meanwhile; `called_off`: it never went out;
 * `withdrawn`: deleted at the network from here; `found_gone`: not there any more when the network was asked
 * for it; the others as in `RecalledState`.
 */
export const RECALL_STAGES = [
  'not_yet',
  'asked_too',
  'called_off',
  'withdrawn',
  'asked',
  'found_gone',
  'gone',
  'cannot',
] as const;
export type RecallStage = (typeof RECALL_STAGES)[number];

/** The stage of share `s` with publication `p` and, where it was or may be out, row `r`; null for what ended before. */
export const STAGE = `CASE WHEN r.state = 'pending' AND r.asked_at IS NOT NULL THEN 'asked_too' WHEN r.state = 'pending' THEN 'not_yet'
       WHEN r.state = 'gone' AND r.code = '${FOUND_GONE}' THEN '${FOUND_GONE}' WHEN r.state IS NOT NULL THEN r.state
       WHEN p.state = 'withdrawn' AND p.code = '${RECALLED}' THEN 'called_off'
       WHEN p.state NOT IN ('withdrawn', 'failed') THEN 'not_yet' END`;

/** One share of a recalled item. */
export interface RecalledShareView {
  shareId: string;
  member: Person;
  network: Network;
  stage: RecallStage;
  /** Why it is not done yet, or was not possible. */
  code: string | null;
  message: Sentence | null;
  publishedAt: Date | null;
  permalink: string | null;
  askedAt: Date | null;
  /** When the network is tried again, where its member is asked meanwhile. */
  triedAgainAt: Date | null;
  reminders: number;
  remindedAt: Date | null;
  settledAt: Date | null;
  /** Whether its link leads to the notice by now; null without a link. */
  linkClosed: boolean | null;
}

@Injectable()
export class RecalledShares {
  constructor(private readonly database: Database) {}

  /** In the order in which the shares were made. @throws DomainError forbidden without a role that recalls. */
  async list(
    actor: Actor,
    recallId: string,
    { stage, cursor, limit }: { stage?: RecallStage; cursor?: string; limit: number },
  ): Promise<Page<RecalledShareView>> {
    if (!hasRole(actor, ...RECALLERS)) throw mayNotRecall();
    const after = decodeCursor(cursor, 'id');
    const rows = await this.database.within(actor, (tx) =>
      tx.query<RecalledShareView[]>(
        `SELECT * FROM (
           SELECT s.id AS "shareId", jsonb_build_object('id', m.id, 'name', m.name) AS member, s.network, ${STAGE} AS stage,
                  r.code, r.message, p.published_at AS "publishedAt", p.permalink, r.asked_at AS "askedAt",
                  CASE WHEN r.state = 'pending' AND r.asked_at IS NOT NULL THEN r.next_at END AS "triedAgainAt",
                  coalesce(r.reminders, 0) AS reminders, r.reminded_at AS "remindedAt",
                  coalesce(r.settled_at, CASE WHEN p.state = 'withdrawn' THEN p.updated_at END) AS "settledAt",
                  CASE WHEN s.link_id IS NOT NULL THEN l.notice_id IS NOT NULL END AS "linkClosed"
             FROM recalls c
             JOIN shares s ON s.organisation_id = c.organisation_id AND s.item_id = c.item_id
             JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
             JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
             LEFT JOIN recalled_shares r ON r.organisation_id = s.organisation_id AND r.share_id = s.id
             LEFT JOIN share_links l ON l.organisation_id = s.organisation_id AND l.id = s.link_id
            WHERE c.organisation_id = current_organisation() AND c.id = $1 AND ($2::uuid IS NULL OR s.id > $2)) x
          WHERE stage IS NOT NULL AND ($3::text IS NULL OR stage = $3)
          ORDER BY "shareId" LIMIT $4`,
        [recallId, after?.[0] ?? null, stage ?? null, limit + 1],
      ),
    );
    return toPage(
      rows,
      limit,
      (row) => row,
      (row) => [row.shareId],
    );
  }
}
