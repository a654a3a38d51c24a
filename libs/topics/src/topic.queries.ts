import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TopicRepository, type TopicRecord } from './topic.repository.js';

@Injectable()
export class TopicQueries {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicRepository,
  ) {}

  /** By name. */
  async list(actor: Actor): Promise<TopicRecord[]> {
    return this.database.within(actor, (tx) => this.topics.all(tx));
  }
}
