import { useQuery } from '@tanstack/react-query';
import { composeText } from '#libs/captions';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import { myTextReviewsQuery, type TextReview } from '../api/text-reviews.js';
import type { ShareDraft } from './use-share-draft.js';

/** What a reviewer was asked, or has decided, about exactly what stands in the editor; nothing else counts. */
export function useAskedReview(
  item: FeedDetail,
  caption: CaptionText,
  draft: Pick<ShareDraft, 'text' | 'node' | 'live'>,
): TextReview | null {
  const needed = draft.live.screening?.verdict === 'review';
  const waiting = useQuery({ ...myTextReviewsQuery('waiting', item.itemId), enabled: needed });
  const decided = useQuery({ ...myTextReviewsQuery('decided', item.itemId), enabled: needed });
  const made = composeText(draft.text, { caption, linkUrl: item.linkUrl });
  if (!needed || 'refused' in made) return null;
  const all = [...(waiting.data?.items ?? []), ...(decided.data?.items ?? [])];
  return (
    all.find(
      (review) =>
        review.text === made.text &&
        review.versionId === item.versionId &&
        review.captionId === caption.id &&
        review.node === draft.node,
    ) ?? null
  );
}
