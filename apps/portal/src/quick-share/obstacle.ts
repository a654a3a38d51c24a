import { excessLength, hasCard, slotLabel, unfilled } from '#libs/captions';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import type { Verdict } from '../api/guidelines.js';
import type { TextReview } from '../api/text-reviews.js';

export type Obstacle = 'frozen' | 'connect' | 'fill' | 'long' | 'block' | 'review' | 'asked' | 'declined';

/** Why a suggested text cannot be shared as it stands, the first thing to do first; null when it can. */
export function obstacleTo(
  frozen: boolean,
  item: Pick<FeedDetail, 'connections' | 'linkUrl'>,
  caption: Pick<CaptionText, 'network' | 'slots' | 'language'>,
  post: string,
  verdict: Verdict | undefined,
  review: TextReview['state'] | null,
): Obstacle | null {
  if (frozen) return 'frozen';
  if (unfilled(caption, post).length > 0) return 'fill';
  if (!item.connections.some(({ network, connected }) => network === caption.network && connected)) return 'connect';
  if (excessLength(post, caption.network, hasCard(post, item.linkUrl)) > 0) return 'long';
  if (verdict === 'block') return 'block';
  if (verdict !== 'review' || review === 'approved') return null;
  if (review === 'waiting') return 'asked';
  return review === 'declined' ? 'declined' : 'review';
}

/** What a member is asked to write before the text can go out, in the text's language. */
export const labelsToFill = (caption: Pick<CaptionText, 'slots' | 'language'>, text: string): string[] =>
  unfilled(caption, text).map((slot) => slotLabel(slot, caption.language));
