import type { Network } from '#libs/captions';
import type { Node } from '#libs/kernel';

/** `superseded`: the member asked about another text for the same content instead. */
export type TextReviewState = 'waiting' | 'approved' | 'declined' | 'superseded';

/** What a reviewer is asked about: one member's own exact text, for one network, made of one approved caption. */
export interface TextReviewRecord {
  id: string;
  memberId: string;
  itemId: string;
  versionId: string;
  captionId: string;
  /** Of the content the text is made of. */
  certificate: string;
  network: Network;
  node: Node;
  /** As readers will see it, but for the share link, which still stands as its slot. */
  text: string;
  textHash: string;
  screeningId: string;
  /** What the text was judged under when it was decided on, or, while it waits, when it was asked about. */
  ruleSet: string;
  state: TextReviewState;
  reviewerId: string | null;
  reason: string | null;
  askedAt: Date;
  decidedAt: Date | null;
  /** The share that rests on the approval. */
  shareId: string | null;
}
