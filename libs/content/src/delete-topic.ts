import { Injectable } from '@nestjs/common';
import { DomainError, say, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { ItemRepository } from './item.repository.js';

/** Removes a topic that no item is about. */
@Injectable()
export class DeleteTopic {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly topics: TopicRepository,
  ) {}

  /** @throws DomainError conflict `topic_in_use` with the number of `items`, not_found. */
  async execute(actor: Actor, topicId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      const items = await this.items.about(tx, topicId);
      if (items > 0) {
        throw DomainError.conflict(
          'topic_in_use',
          say('{items, plural, one {# item is} other {# items are}} about this topic.', { items }),
          {
            items,
          },
        );
      }
      if (!(await this.topics.remove(tx, topicId))) throw DomainError.notFound('topic');
    });
  }
}
