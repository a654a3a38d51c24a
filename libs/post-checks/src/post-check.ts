import type { Network } from '#libs/captions';
import type { Role } from '#libs/kernel';

/**
 * What is known of a published post at its network. `waiting`: it was not looked at yet; `unreadable`: the network does
 * not let us read it, or did not answer, and no person has looked; the others are what was read or seen there last.
 */
export const POST_STATES = ['waiting', 'unchanged', 'changed', 'gone', 'unreadable'] as const;
export type PostState = (typeof POST_STATES)[number];

/** How it is known: the network was asked, or somebody looked. */
export type PostLook = 'read' | 'seen';

/** What somebody who looked at the network says of a post. */
export const POST_ANSWERS = ['as_approved', 'changed', 'gone'] as const;
export type PostAnswer = (typeof POST_ANSWERS)[number];

/** What a part of a post is beside what was published; the network may not tell. */
export const PART_FINDINGS = ['same', 'differs', 'untold'] as const;
export type PartFinding = (typeof PART_FINDINGS)[number];

/** What stood with the text of a post when it was read: its link card and its picture, each beside what was published. */
export interface PostParts {
  link: PartFinding;
  /** Where its card leads instead; null where that is not so, or it has none. */
  seenLink: string | null;
  /** How many pictures there are and the words that describe them; what they show no network tells. */
  picture: PartFinding;
  /** Of each picture that is there instead the words that describe it; null where that is not so. */
  seenPictures: string[] | null;
}

export interface PostCheck {
  shareId: string;
  memberId: string;
  itemId: string;
  network: Network;
  state: PostState;
  how: PostLook | null;
  publishedAt: Date;
  /** How often its turn came and was taken. */
  visits: number;
  /** How often in a row the network gave no answer. */
  failures: number;
  nextAt: Date | null;
  /** Until when somebody reads it; after that they are taken for gone. */
  readingUntil: Date | null;
  checkedAt: Date | null;
  /** Since when it says something else than what was published, or is not there. */
  differsSince: Date | null;
  /** What it says instead, where that is known. */
  seenText: string | null;
  /** What stood with its text when it was last read; null where somebody looked, and before. */
  parts: PostParts | null;
  /** What somebody who looked wrote about it. */
  note: string | null;
  /** Since when a person is asked to look; null when nobody is. */
  lookWantedAt: Date | null;
  seenBy: string | null;
  /** What they say, when and of which text, where that stands beside what was read at the network; null elsewhere. */
  lookAnswer: PostAnswer | null;
  lookedAt: Date | null;
  lookText: string | null;
  /** When its member was last asked to restore it, and by whom. */
  restoreAskedAt: Date | null;
  restoreAskedBy: string | null;
}

/** Who sees what became of posts at their networks, and looks where nobody else can. */
export const POST_CHECKERS: readonly Role[] = ['comms_lead', 'reviewer', 'admin'];

/** No post on any network is longer. */
export const LONGEST_POST = 20_000;
export const LONGEST_NOTE = 2_000;
