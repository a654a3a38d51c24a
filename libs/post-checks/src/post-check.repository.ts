import { Injectable } from '@nestjs/common';
import type { LinkPlacement, Network } from '#libs/captions';
import type { Node } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import { firstTurn } from './check-times.rules.js';
import { PostCheckEntity } from './post-check.entity.js';
import type { PostCheck } from './post-check.js';

/** A share as far as its post is compared. */
export interface PublishedShare {
  id: string;
  memberId: string;
  teamId: string | null;
  itemId: string;
  node: Node;
  network: Network;
  linkId: string | null;
  linkPlacement: LinkPlacement | null;
  hasPicture: boolean;
  pictureAlt: string | null;
  certificate: string;
  text: string;
  textHash: string;
  /** As the network numbers the post; null where it did not say. */
  externalId: string | null;
}

const MOST_NEW = 1_000;

@Injectable()
export class PostCheckRepository {
  /** Begins to look after what was published since a moment and is not looked after yet. */
  async enrol(tx: Transaction, since: Date): Promise<void> {
    const rows = await tx.query<Pick<PostCheck, 'shareId' | 'memberId' | 'itemId' | 'network' | 'publishedAt'>[]>(
      `SELECT s.id AS "shareId", s.member_id AS "memberId", s.item_id AS "itemId", s.network, p.published_at AS "publishedAt"
         FROM publications p
         JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
        WHERE p.organisation_id = current_organisation() AND p.state = 'published' AND p.published_at >= $1
          AND NOT EXISTS (SELECT FROM post_checks c WHERE c.organisation_id = p.organisation_id AND c.share_id = p.share_id)
        ORDER BY p.published_at LIMIT ${MOST_NEW}`,
      [since],
    );
    if (rows.length === 0) return;
    const fresh = { state: 'waiting', visits: 0, failures: 0 } as const;
    const made = rows.map((row) => ({ ...row, ...fresh, nextAt: firstTurn(row.shareId, row.publishedAt) }));
    await tx.getRepository(PostCheckEntity).createQueryBuilder().insert().values(made).orIgnore().execute();
  }

  /** Those whose turn it is and that nobody reads, the longest due first. */
  async due(tx: Transaction, at: Date, most: number): Promise<Pick<PostCheck, 'shareId' | 'memberId' | 'network'>[]> {
    return tx.query(
      `SELECT c.share_id AS "shareId", c.member_id AS "memberId", c.network FROM post_checks c
         JOIN publications p ON p.organisation_id = c.organisation_id AND p.share_id = c.share_id AND p.state = 'published'
        WHERE c.organisation_id = current_organisation() AND c.next_at <= $1
          AND (c.reading_until IS NULL OR c.reading_until <= $1)
        ORDER BY c.next_at, c.share_id LIMIT $2`,
      [at, most],
    );
  }

  /** Takes a read until a moment. @returns null when somebody has it, or its turn is over. */
  async claim(tx: Transaction, shareId: string, at: Date, until: Date): Promise<PostCheck | null> {
    const [rows] = await tx.query<[PostCheck[], number]>(
      `UPDATE post_checks c SET reading_until = $3
        WHERE organisation_id = current_organisation() AND share_id = $1 AND next_at <= $2
          AND (reading_until IS NULL OR reading_until <= $2)
       RETURNING ${columnsOf(tx, PostCheckEntity, 'c')}`,
      [shareId, at, until],
    );
    return rows[0] ?? null;
  }

  /** Whoever changes it next waits. */
  async lock(tx: Transaction, shareId: string): Promise<PostCheck | null> {
    return tx.getRepository(PostCheckEntity).findOne({ where: { shareId }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Transaction, shareId: string, changes: Partial<PostCheck>): Promise<void> {
    await tx.getRepository(PostCheckEntity).update({ shareId }, changes);
  }

  /** Null when it is not out. */
  async published(tx: Transaction, shareId: string): Promise<PublishedShare | null> {
    const [row] = await tx.query<PublishedShare[]>(
      `SELECT s.id, s.member_id AS "memberId", s.team_id AS "teamId", s.item_id AS "itemId", s.node, s.network,
              s.link_id AS "linkId", s.link_placement AS "linkPlacement", v.image_id IS NOT NULL AS "hasPicture",
              v.image_alt AS "pictureAlt", s.certificate, s.text, s.text_hash AS "textHash", p.external_id AS "externalId"
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
         JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
        WHERE s.organisation_id = current_organisation() AND s.id = $1 AND p.state = 'published'`,
      [shareId],
    );
    return row ?? null;
  }
}
