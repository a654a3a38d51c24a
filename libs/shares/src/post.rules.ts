import type { ShareableCaption } from '#libs/feed';
import type { Post, PostImage } from '#libs/networks';
import type { ShareRecord } from './share.js';

/** What readers will see: the member's text, and the approved version's link card or image. */
export function buildPost(
  share: Pick<ShareRecord, 'text' | 'linkPlacement'>,
  content: Pick<ShareableCaption, 'title' | 'summary' | 'linkTitle'>,
  link: string | null,
  image: PostImage | null,
): Post {
  const card = link !== null && share.linkPlacement === 'article';
  return {
    text: share.text,
    article: card ? { source: link, title: content.linkTitle ?? content.title, description: content.summary } : null,
    image,
  };
}
