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

  /** Whether there was one to remove. */
  async remove(tx: Transaction, topicId: string): Promise<boolean> {
    const { affected } = await tx.getRepository(TopicEntity).delete({ id: topicId });
    return affected === 1;
  }
}
