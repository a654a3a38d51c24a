import type { Node, Sentence } from '#libs/kernel';
import type { LinkPlacement, Network } from '#libs/captions';
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
  holdKey: string | null;
  code: string | null;
  message: Sentence | null;
}

/** What every fact about a share says. */
export function detailOf(share: ShareRecord): ShareDetail {
  const { memberId, teamId, itemId, node, network, linkId } = share;
  return { memberId, teamId, itemId, node, network, linkId };
}
