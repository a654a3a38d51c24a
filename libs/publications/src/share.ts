import type { Node, Sentence } from '#libs/kernel';
import { textAt, type LinkPlacement, type Network } from '#libs/captions';
import type { ShareableCaption } from '#libs/feed';
import type { Post, PostImage } from '#libs/network-contract';
import type { PublicationState } from './publication.rules.js';
import type { ShareDetail } from './share.facts.js';

/** One member's decision to publish one exact text on one network. Only its wall-clock schedule ever changes. */
export interface ShareRecord {
  id: string;
  memberId: string;
  teamId: string | null;
  itemId: string;
  versionId: string;
  captionId: string;
  certificate: string;
  network: Network;
  connectionId: string;
  node: Node;
  text: string;
  textHash: string;
  screeningId: string;
  /** Fingerprint of the rules that the text was screened under. */
  ruleSet: string;
  linkId: string | null;
  linkPlacement: LinkPlacement | null;
  localTime: string | null;
  timeZone: string | null;
  createdAt: Date;
}

/** What became of it. */
export interface PublicationRecord {
  shareId: string;
  state: PublicationState;
  /** When the member wanted it out; `dueAt` is when it is tried next. */
  plannedAt: Date;
  dueAt: Date;
  /** Grows with every new due time, so that each has a job of its own. */
  scheduleVersion: number;
  attempts: number;
  claimToken: string | null;
  claimedAt: Date | null;
  /** Set just before the one call that cannot be repeated. */
  sendingAt: Date | null;
  externalId: string | null;
  permalink: string | null;
  publishedAt: Date | null;
  /** When the network is asked next whether the post is there; null where it cannot tell, or no longer. */
  lookUpAt: Date | null;
  holdKey: string | null;
  code: string | null;
  message: Sentence | null;
}

/** What every fact about a share says. */
export function detailOf(share: ShareRecord): ShareDetail {
  const { memberId, teamId, itemId, node, network, linkId } = share;
  return { memberId, teamId, itemId, node, network, linkId };
}

/** What readers will see: the member's text, and the approved version's link card or image. */
export function buildPost(
  { id, network, text, linkPlacement }: Pick<ShareRecord, 'id' | 'network' | 'text' | 'linkPlacement'>,
  { caption, linkTitle, title, summary }: Pick<ShareableCaption, 'title' | 'summary' | 'linkTitle' | 'caption'>,
  link: string | null,
  image: PostImage | null,
): Post {
  const card = linkPlacement === 'article' ? link : null;
  return {
    key: id,
    text: textAt(network, text, card),
    language: caption.language,
    article: card === null ? null : { source: card, title: linkTitle ?? title, description: summary },
    image,
  };
}
