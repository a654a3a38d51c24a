import { say, type Person, type Sentence } from '#libs/kernel';

/** What the short links of what was recalled do from then on. */
export const RECALLED_LINKS = ['notice', 'target'] as const;
export type RecalledLinks = (typeof RECALLED_LINKS)[number];

/** An item taken back with everything shared from it; a row is for good. */
export interface RecallRecord {
  id: string;
  itemId: string;
  /** Said to members. */
  reason: string;
  links: RecalledLinks;
  recalledBy: string;
  recalledAt: Date;
  /** When its work is gone on with. */
  nextAt: Date;
  /** When nothing of it waited to go out any more. */
  calledOffAt: Date | null;
  /** When none of its links led to the target any more; as soon as its work began where they go on to. */
  linksClosedAt: Date | null;
  /** When of each share it was known that it is gone or cannot be taken back. */
  finishedAt: Date | null;
}

/** A recall as others are told of it. */
export interface RecallView {
  id: string;
  reason: string;
  recalledBy: Person;
  recalledAt: Date;
}

/** Why a post that was out is not any more, as its member is told. */
export function whyTakenBack({ reason }: Pick<RecallView, 'reason'>): Sentence {
  return say(
    'Taken back: this content was recalled, and the post was deleted at its network. The reason given: {reason}',
    {
      reason,
    },
  );
}

/** Why nothing of it is shared, as members are told. */
export function whyRecalled({ reason }: Pick<RecallView, 'reason'>): Sentence {
  return say(
    'Not shared: this content was recalled, and nothing of it is shared any more. The reason given: {reason}',
    {
      reason,
    },
  );
}
