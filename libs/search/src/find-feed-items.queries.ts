import { Injectable } from '@nestjs/common';
import { FeedQueries } from '#libs/feed';
import type { Actor, Role } from '#libs/kernel';
import { fitOf } from './question.rules.js';
import type { Found, Question, SearchSource } from './search-source.js';

/** So many that have the words are looked at more closely: those that have them in their titles come first. */
const LOOKED_AT = 40;

/** What a member may share: their own feed answers, by its own rules. */
@Injectable()
export class FindFeedItems implements SearchSource {
  readonly roles: readonly Role[] = ['advocate', 'seller'];

  constructor(private readonly feed: FeedQueries) {}

  async find(actor: Actor, question: Question, most: number): Promise<Found[]> {
    const { items } = await this.feed.list(actor, { search: question.whole, limit: LOOKED_AT });
    const fit = new Map(items.map((item) => [item, fitOf(item.title, question)]));
    const best = items.toSorted((a, b) => fit.get(b)! - fit.get(a)!).slice(0, most);
    return best.map((item) => ({
      kind: 'feed_item',
      id: item.itemId,
      title: item.title,
      about: item.summary,
      state: item.sharedByMe ? 'shared' : null,
      at: item.publishedAt,
    }));
  }
}
