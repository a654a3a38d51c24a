import { Injectable } from '@nestjs/common';
import { columnsOf, insertUnlessThere, type Transaction } from '#libs/platform';
import { TopicEntity } from './topic.entity.js';

export type TopicRecord = Omit<TopicEntity, 'organisationId' | 'createdAt'>;

@Injectable()
export class TopicRepository {
  /** By name. */
  async all(tx: Transaction): Promise<TopicRecord[]> {
    return tx.query<TopicRecord[]>(
      `SELECT ${columnsOf(tx, TopicEntity, 't')} FROM topics t
        WHERE t.organisation_id = current_organisation() ORDER BY lower(t.name), t.id`,
    );
  }

  /** False when the organisation has a topic of that slug. */
  async insert(tx: Transaction, topic: TopicRecord, at: Date): Promise<boolean> {
    return insertUnlessThere(tx, TopicEntity, { ...topic, createdAt: at });
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
    const { affected } = await tx.getRepository(TopicEntity).delete({ id: topicId });
    return affected === 1;
  }
}
