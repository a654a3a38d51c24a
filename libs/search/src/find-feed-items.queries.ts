import { Injectable } from '@nestjs/common';
import { FeedQueries } from '#libs/feed';
import type { Actor, Role } from '#libs/kernel';
import type { Found, Question, SearchSource } from './search-source.js';

/** What a member may share: their own feed answers, by its own rules. */
@Injectable()
export class FindFeedItems implements SearchSource {
  readonly roles: readonly Role[] = ['advocate', 'seller'];

  constructor(private readonly feed: FeedQueries) {}

  async find(actor: Actor, { whole }: Question, most: number): Promise<Found[]> {
    const { items } = await this.feed.list(actor, { search: whole, limit: most });
    return items.map((item) => ({
      kind: 'feed_item',
      id: item.itemId,
      title: item.title,
      about: item.summary,
      state: item.sharedByMe ? 'shared' : null,
      at: item.publishedAt,
    }));
  }
}
