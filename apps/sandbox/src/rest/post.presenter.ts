import type { Post } from '../store/network.entity.js';
import { readLittleText, writeLittleText } from './little-text.rules.js';

/** A post as `GET /rest/posts/{urn}` shows it. */
export function presentPost(post: Post): Record<string, unknown> {
  return {
    id: post.urn,
    author: post.authorUrn,
    commentary: writeLittleText(readLittleText(post.commentary).segments),
    visibility: post.visibility,
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    lifecycleState: 'PUBLISHED',
    lifecycleStateInfo: { isEditedByAuthor: post.editedAt !== null },
    isReshareDisabledByAuthor: post.reshareDisabled,
    createdAt: post.createdAt,
    publishedAt: post.createdAt,
    lastModifiedAt: post.editedAt ?? post.createdAt,
    ...contentOf(post),
    ...(post.reshareOf === null ? {} : { reshareContext: { parent: post.reshareOf } }),
  };
}

function contentOf({ media, article, poll }: Post): Record<string, unknown> {
  const uses = media.map(({ urn, altText, title }) => ({
    id: urn,
    ...(altText && { altText }),
    ...(title && { title }),
  }));
  if (uses.length > 1) return { content: { multiImage: { images: uses } } };
  if (uses.length === 1) return { content: { media: uses[0] } };
  if (article !== null) {
    const { thumbnailUrn, ...rest } = article;
    return { content: { article: { ...rest, ...(thumbnailUrn && { thumbnail: thumbnailUrn }) } } };
  }
  if (poll === null) return {};
  const options = poll.options.map((text) => ({ text }));
  return { content: { poll: { question: poll.question, options, settings: { duration: poll.duration } } } };
}
