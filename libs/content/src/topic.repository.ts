import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

export interface TopicRecord {
  id: string;
  name: string;
  slug: string;
  colour: string;
}

@Injectable()
export class TopicRepository {
  /** By name. */
  async all(tx: Transaction): Promise<TopicRecord[]> {
    return tx.query<TopicRecord[]>(
      `SELECT id, name, slug, colour FROM topics WHERE organisation_id = current_organisation() ORDER BY lower(name), id`,
    );
  }

  /** False when the organisation has a topic of that slug. */
  async insert(tx: Transaction, topic: TopicRecord, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO topics (organisation_id, id, name, slug, colour, created_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5) ON CONFLICT (organisation_id, slug) DO NOTHING RETURNING id`,
      [topic.id, topic.name, topic.slug, topic.colour, at],
    );
    return rows.length > 0;
  }

  /** How many items are about it, as they stand now or as they are approved. */
  async uses(tx: Transaction, topicId: string): Promise<number> {
    const [row] = await tx.query<{ uses: number }[]>(
      `SELECT count(*)::int AS uses FROM content_items i
        WHERE i.organisation_id = current_organisation() AND i.state <> 'retired' AND EXISTS (
          SELECT FROM content_versions v WHERE v.organisation_id = i.organisation_id
             AND v.id IN (i.current_version_id, i.approved_version_id) AND $1 = ANY (v.topic_ids))`,
      [topicId],
    );
    return row?.uses ?? 0;
  }

  async remove(tx: Transaction, topicId: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'DELETE FROM topics WHERE organisation_id = current_organisation() AND id = $1',
      [topicId],
    );
    return count === 1;
  }
}
