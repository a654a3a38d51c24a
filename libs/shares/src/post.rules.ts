import { composeText, excessLength, NETWORKS, type ComposedText, type Network } from '#libs/captions';
import { DomainError, say } from '#libs/kernel';
import type { ShareableCaption } from '#libs/feed';
import type { Post, PostImage } from '#libs/networks';
import type { ShareRecord } from './share.js';

/**
 * A member's text made ready to be published.
 * @throws DomainError invalid, naming `text`, when it is empty, changes what is fixed, leaves a slot open or wants a
 * link that there is none of.
 */
export function readyText(text: string, content: Parameters<typeof composeText>[1]): ComposedText {
  const made = composeText(text, content);
  if ('refused' in made) throw DomainError.invalid('text', made.message, made.refused);
  return made;
}

/** @throws DomainError invalid, naming `text` and by how much it is too long. */
export function requireLength(text: string, network: Network): void {
  const over = excessLength(text, network);
  if (over <= 0) return;
  const { name, maxLength } = NETWORKS[network];
  throw DomainError.invalid(
    'text',
    say(
      '{over, plural, one {One character} other {# characters}} too long: {network} takes at most {most, number} characters.',
      { over, network: name, most: maxLength },
    ),
    'text_too_long',
  );
}

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
