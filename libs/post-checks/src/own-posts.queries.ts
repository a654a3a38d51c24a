import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { PostLook, PostParts } from './post-check.js';

/** A post of the member's own that says something else than what was approved. */
export interface OwnPost {
  shareId: string;
  title: string;
  network: Network;
  permalink: string | null;
  /** What was published. */
  text: string;
  /** What it says instead, where that is known. */
  seenText: string | null;
  /** Null where the network was not read. */
  parts: PostParts | null;
  /** What somebody who looked wrote about it. */
  note: string | null;
  how: PostLook;
  checkedAt: Date;
}

/** Far more than anybody has; who has more sees the rest when these are done. */
const MOST = 100;

@Injectable()
export class OwnPosts {
  constructor(private readonly database: Database) {}

  /**
   * The actor's own, those found first at the top. What is recalled is not among them: it is to be deleted, and not to say
   * again what was approved.
   */
  async changed(actor: Actor): Promise<OwnPost[]> {
    return this.database.within(actor, (tx) =>
      tx.query<OwnPost[]>(
        `SELECT c.share_id AS "shareId", i.title, c.network, p.permalink, s.text, c.seen_text AS "seenText", c.parts, c.note, c.how,
                c.checked_at AS "checkedAt"
           FROM post_checks c
           JOIN publications p ON p.organisation_id = c.organisation_id AND p.share_id = c.share_id AND p.state = 'published'
           JOIN shares s ON s.organisation_id = c.organisation_id AND s.id = c.share_id
           JOIN content_items i ON i.organisation_id = c.organisation_id AND i.id = c.item_id AND i.state <> 'recalled'
          WHERE c.organisation_id = current_organisation() AND c.member_id = $1 AND c.state = 'changed'
          ORDER BY c.differs_since, c.share_id LIMIT ${MOST}`,
        [actor.memberId],
      ),
    );
  }
}
