import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import type { Actor, Sentence } from '#libs/kernel';
import { Database } from '#libs/platform';

/** A post of the member's that they are asked to delete by hand. */
export interface DeletionTask {
  shareId: string;
  title: string;
  network: Network;
  text: string;
  permalink: string | null;
  publishedAt: Date | null;
  /** Why it was recalled. */
  reason: string;
  /** Why the product cannot delete it, or not yet; `in_doubt` when the post may not be there at all. */
  code: string;
  message: Sentence | null;
  /** When the product tries it again itself; null where only the member can do it. */
  triedAgainAt: Date | null;
  askedAt: Date;
}

/** Nothing is known against it any more, and the product is about to try. */
const TRIED_AGAIN = 'tried_again';

/** Far more than anybody has; who has more sees the rest when these are done. */
const MOST = 100;

@Injectable()
export class DeletionTasks {
  constructor(private readonly database: Database) {}

  /** The actor's own, those asked first at the top. */
  async list(actor: Actor): Promise<DeletionTask[]> {
    return this.database.within(actor, (tx) =>
      tx.query<DeletionTask[]>(
        `SELECT s.id AS "shareId", i.title, s.network, s.text, p.permalink, p.published_at AS "publishedAt", c.reason,
                coalesce(r.code, '${TRIED_AGAIN}') AS code, r.message, r.asked_at AS "askedAt",
                CASE WHEN r.state = 'pending' THEN r.next_at END AS "triedAgainAt"
           FROM shares s
           JOIN recalled_shares r ON r.organisation_id = s.organisation_id AND r.share_id = s.id
            AND (r.state = 'asked' OR (r.state = 'pending' AND r.asked_at IS NOT NULL))
           JOIN recalls c ON c.organisation_id = r.organisation_id AND c.id = r.recall_id
           JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
           JOIN content_items i ON i.organisation_id = s.organisation_id AND i.id = s.item_id
          WHERE s.organisation_id = current_organisation() AND s.member_id = $1
          ORDER BY r.asked_at, s.id LIMIT ${MOST}`,
        [actor.memberId],
      ),
    );
  }
}
