import { departure, LINK_SLOT, withDisclosure, type ShareableCaption } from '#libs/content';
import { DomainError } from '#libs/kernel';

const LINK = `{{${LINK_SLOT}}}`;
const SLOT = /\{\{([^{}]*)\}\}/g;

/** Where the share link goes: into the text where the member put it, else onto the link card below. */
export type LinkPlacement = 'text' | 'article';

/** A member's text as it will be published, but for the share link, which still stands as its slot. */
export interface ComposedText {
  text: string;
  placement: LinkPlacement | null;
}

/**
 * Makes a member's text ready: line ends as one, no space around it, the disclosure at its end when the content needs
 * one and the member left it out.
 * @throws DomainError invalid, naming `text`, when it is empty, changes what is fixed, leaves a slot open or wants a
 * link that there is none of.
 */
export function composeText(
  text: string,
  content: Pick<ShareableCaption, 'caption' | 'disclosure' | 'linkUrl'>,
): ComposedText {
  const tidy = text.replace(/\r\n?/g, '\n').trim();
  if (tidy === '') throw DomainError.invalid('text', 'Write what you want to say.');
  const changed = departure(content.caption, content.disclosure, tidy);
  if (changed) throw DomainError.invalid('text', changed, 'caption_fixed');
  const open = [...tidy.matchAll(SLOT)].map(([slot]) => slot).find((slot) => slot !== LINK);
  if (open) throw DomainError.invalid('text', `Fill in ${open} or take it out.`, 'slot_open');
  const inText = tidy.includes(LINK);
  if (inText && !content.linkUrl) throw DomainError.invalid('text', `This content has no link; take ${LINK} out.`);
  return {
    text: withDisclosure(tidy, content.disclosure),
    placement: content.linkUrl ? (inText ? 'text' : 'article') : null,
  };
}

/** The text with the share link in its place. */
export function withLink(text: string, url: string | null): string {
  return url ? text.replaceAll(LINK, url) : text;
}

/** The text as it was before `withLink`, for comparing two texts whose links differ. */
export function withoutLink(text: string, url: string | null): string {
  return url ? text.replaceAll(url, LINK) : text;
}

/** @throws DomainError invalid, naming `text` and by how much it is too long. */
export function requireLength(
  text: string,
  network: { label: string; maxLength: number; lengthOf(text: string): number },
): void {
  const over = network.lengthOf(text) - network.maxLength;
  if (over <= 0) return;
  const limit = network.maxLength.toLocaleString('en');
  throw DomainError.invalid(
    'text',
    `${label(over)} too long: ${network.label} takes at most ${limit} characters.`,
    'text_too_long',
  );
}

function label(over: number): string {
  return over === 1 ? 'One character' : `${over.toLocaleString('en')} characters`;
}
