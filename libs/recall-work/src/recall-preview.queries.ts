import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { DomainError, hasRole, type Actor } from '#libs/kernel';
import { Networks } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import { MAY_BE_OUT, RESTORED_HOLD } from '#libs/shares';
import { mayNotRecall, RECALLERS } from './recallers.js';

/** What a recall of an item would take back. */
export interface RecallReach {
  /** Shares that wait to go out. */
  waiting: number;
  /** Those of which nobody knows yet whether they are out. */
  inDoubt: number;
  published: {
    network: Network;
    posts: number;
    /** Whether the network lets posts be deleted from here. */
    withdraws: boolean;
    /** Of the posts, those that only their members can delete as things stand. */
    byHand: number;
  }[];
  /** Whose shares these are. */
  members: number;
  links: number;
  /** Texts of it that members opened elsewhere; whether they posted them nobody knows. */
  opened: number;
  /** Readers who followed them so far. */
  clicks: number;
  /** Notices about it in members' inboxes, which are taken away. */
  notices: number;
  /** Mails about it, which cannot be. */
  mails: number;
  /** Members' own texts that wait for a reviewer. */
  texts: number;
}

const OUT = `(p.state IN ('scheduled', 'publishing', 'held', 'unknown', 'published') OR ${MAY_BE_OUT})`;

@Injectable()
export class RecallPreview {
  constructor(
    private readonly database: Database,
    private readonly networks: Networks,
  ) {}

  /** @throws DomainError not_found; forbidden without a role that recalls. */
  async of(actor: Actor, itemId: string): Promise<RecallReach> {
    if (!hasRole(actor, ...RECALLERS)) throw mayNotRecall();
    return this.database.within(actor, async (tx) => {
      const items = await tx.query<unknown[]>(
        'SELECT FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
        [itemId],
      );
      if (items.length === 0) throw DomainError.notFound('content item');
      return { ...(await this.counts(tx, itemId)), published: await this.published(tx, itemId) };
    });
  }

  private async counts(tx: Transaction, itemId: string): Promise<Omit<RecallReach, 'published'>> {
    const [row] = await tx.query<Omit<RecallReach, 'published'>[]>(
      `WITH out AS (
         SELECT s.id, s.member_id, s.link_id, p.state,
                (p.state = 'unknown' OR p.hold_key IS NOT DISTINCT FROM $2 OR ${MAY_BE_OUT}) AS "inDoubt"
           FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
          WHERE s.organisation_id = current_organisation() AND s.item_id = $1 AND ${OUT}),
       links AS (
         SELECT link_id FROM shares
          WHERE organisation_id = current_organisation() AND item_id = $1 AND link_id IS NOT NULL
         UNION
         SELECT link_id FROM intents
          WHERE organisation_id = current_organisation() AND item_id = $1 AND link_id IS NOT NULL
         UNION
         SELECT link_id FROM prospect_links WHERE organisation_id = current_organisation() AND item_id = $1),
       told AS (
         SELECT inbox AND done_at IS NULL AS inbox, delivery_id FROM notifications
          WHERE organisation_id = current_organisation() AND subject_id = $1)
       SELECT (SELECT count(*)::int FROM out
                WHERE state IN ('scheduled', 'publishing', 'held') AND NOT "inDoubt") AS waiting,
              (SELECT count(*)::int FROM out WHERE "inDoubt") AS "inDoubt",
              (SELECT count(DISTINCT member_id)::int FROM out) AS members,
              (SELECT count(*)::int FROM links) AS links,
              (SELECT count(*)::int FROM intents
                WHERE organisation_id = current_organisation() AND item_id = $1) AS opened,
              (SELECT coalesce(sum(counted), 0)::int FROM click_counts
                WHERE organisation_id = current_organisation() AND judgement = 'human'
                  AND link_id IN (SELECT link_id FROM links)) AS clicks,
              (SELECT count(*)::int FROM told WHERE inbox) AS notices,
              (SELECT count(*)::int FROM told WHERE delivery_id IS NOT NULL) AS mails,
              (SELECT count(*)::int FROM text_reviews
                WHERE organisation_id = current_organisation() AND item_id = $1 AND state = 'waiting') AS texts`,
      [itemId, RESTORED_HOLD],
    );
    return row!;
  }

  private async published(tx: Transaction, itemId: string): Promise<RecallReach['published']> {
    const rows = await tx.query<{ network: Network; posts: number; reachable: number }[]>(
      `SELECT s.network, count(*)::int AS posts,
              (count(*) FILTER (WHERE p.external_id IS NOT NULL AND EXISTS (
                 SELECT FROM connections c WHERE c.organisation_id = s.organisation_id AND c.member_id = s.member_id
                    AND c.network = s.network AND c.status = 'active')))::int AS reachable
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND s.item_id = $1 AND p.state = 'published'
        GROUP BY s.network ORDER BY s.network`,
      [itemId],
    );
    return rows.map(({ network, posts, reachable }) => {
      const withdraws = this.networks.all.some((one) => one.network === network && one.withdraws);
      return { network, posts, withdraws, byHand: withdraws ? posts - reachable : posts };
    });
  }
}
