import type { IntentKind } from '#libs/intent-places';
import type { Node } from '#libs/kernel';

/** What a member says of what they opened, of an item that was recalled since. */
export const INTENT_ANSWERS = ['deleted', 'not_posted'] as const;
export type IntentAnswer = (typeof INTENT_ANSWERS)[number];

/** One exact text that was handed out to a member to be opened elsewhere. Whether it was posted there nobody knows. */
export interface IntentRecord {
  id: string;
  memberId: string;
  itemId: string;
  versionId: string;
  captionId: string;
  /** Of the version it rests on. */
  certificate: string;
  place: IntentKind;
  node: Node;
  text: string;
  textHash: string;
  screeningId: string;
  ruleSet: string;
  /** Its own. */
  linkId: string | null;
  openedAt: Date;
  /** The recall of its item that its member was told of, and when. */
  recallId: string | null;
  toldAt: Date | null;
  answer: IntentAnswer | null;
  answeredAt: Date | null;
}
