import { runApart } from '#libs/apart';
import type { FeedReading } from './read-feed.rules.js';
import type { FollowedFeed, readSource } from './read-source.rules.js';

const SOURCE = new URL('./read-source.rules.js', import.meta.url).href;

/** Reads a feed that is followed, in a thread of its own. @throws DomainError invalid naming `field`, or `takes_too_long`. */
export async function readFollowed(document: string, reading: FeedReading): Promise<FollowedFeed> {
  return runApart<typeof readSource>(SOURCE, 'readSource', document, reading);
}
