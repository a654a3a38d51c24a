import { ShareCountRepository, TopicRepository } from '#libs/content';
import type { Clock } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import type { TestDatabase } from '#testing/platform';
import { FeedShares } from '../src/feed-share.repository.js';
import { FeedQueries } from '../src/feed.queries.js';
import { ShareableContent } from '../src/shareable-content.queries.js';

/** The feed room on a test's database, with its verbs wired by hand. */
export function theFeedRoom({ database }: TestDatabase, clock: Clock = new FixedClock()) {
  return {
    feedQueries: new FeedQueries(database, new TopicRepository(), clock),
    feedShares: new FeedShares(new ShareCountRepository()),
    shareableContent: new ShareableContent(clock),
  };
}
