import type { ReadParts } from '#libs/network-contract';
import type { PartFinding, PostParts } from './post-check.js';
import { isSameAddress, isWrapped, isSameText } from '#libs/network-contract';

/** What went out with a text. */
export interface SentParts {
  /** The address of its link card, and where that leads; null where none was given. */
  card: { url: string; targetUrl: string } | null;
  /** Its picture, the one of a card aside. */
  picture: { alt: string | null } | null;
}

/**
 * Compares what stands with a post's text. Only what the network tells for certain differs: not what it does not tell, and
 * no address of its own that it puts in another's place.
 */
export function compareParts(sent: SentParts & { text: string }, read: ReadParts): PostParts {
  const link = linkOf(sent, read.card);
  const picture = pictureOf(sent, read.pictures);
  return {
    link,
    seenLink: link === 'differs' ? (read.card ?? null) : null,
    picture,
    seenPictures: picture === 'differs' ? read.pictures!.map(({ alt }) => alt ?? '') : null,
  };
}

function linkOf({ card: sent, text }: SentParts & { text: string }, read: ReadParts['card']): PartFinding {
  if (read === undefined) return 'untold';
  if (read === null) return sent ? 'differs' : 'same';
  if (isWrapped(read)) return 'untold';
  // Of an address in the text a network may make a card by itself.
  const expected = sent ? [sent.url, sent.targetUrl] : text.split(/\s+/);
  return expected.some((address) => isSameAddress(address, read)) ? 'same' : 'differs';
}

function pictureOf({ picture: sent }: SentParts, read: ReadParts['pictures']): PartFinding {
  if (read === undefined) return 'untold';
  if (read.length !== (sent ? 1 : 0)) return 'differs';
  const [{ alt }] = read.length > 0 ? (read as [{ alt?: string }]) : [{}];
  return !sent || alt === undefined || isSameText(sent.alt ?? '', alt) ? 'same' : 'differs';
}

/** What was told before holds where the network does not tell it now. */
export function withKnown(parts: PostParts, before: PostParts | null): PostParts {
  if (!before) return parts;
  const { link, seenLink, picture, seenPictures } = before;
  return {
    ...parts,
    ...(parts.link === 'untold' && link === 'differs' ? { link, seenLink } : {}),
    ...(parts.picture === 'untold' && picture === 'differs' ? { picture, seenPictures } : {}),
  };
}

/** Whether what is known to differ is the same. */
export function differAlike(one: PostParts | null, other: PostParts | null): boolean {
  return JSON.stringify(differences(one)) === JSON.stringify(differences(other));
}

function differences(parts: PostParts | null) {
  return [
    parts?.link === 'differs' ? [parts.seenLink] : null,
    parts?.picture === 'differs' ? parts.seenPictures : null,
  ];
}
