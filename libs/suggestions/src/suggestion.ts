import type { Person } from '#libs/kernel';
import type { ItemState } from '#libs/content';

export const SUGGESTION_STATES = ['waiting', 'taken', 'declined', 'taken_back'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** How long its parts can be, and how many a member may make within a day. */
export const SUGGESTION_LIMITS = { link: 2_000, text: 3_000, why: 1_000, reason: 500, daily: 10 };

/** What a member wrote of it, and what they were told when it was declined: sealed under their key. */
export interface SuggestionWords {
  link: string | null;
  text: string | null;
  why: string | null;
  reason: string | null;
}

export interface SuggestionRecord {
  id: string;
  memberId: string;
  language: string;
  topicId: string | null;
  imageId: string | null;
  /** Of its link in canonical form, by which the same is found again. */
  linkHash: string | null;
  /** Empty once it was taken back. */
  sealedText: string;
  screeningId: string;
  state: SuggestionState;
  madeAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  itemId: string | null;
}

/** Something in the library that has the same link. */
export interface SameLink {
  itemId: string;
  title: string;
}

/** One that is shown; its words are null when they went with their member, or it was taken back. */
export interface SuggestionView extends Omit<SuggestionRecord, 'sealedText' | 'linkHash' | 'memberId' | 'decidedBy'> {
  member: Person;
  topic: { id: string; name: string } | null;
  words: SuggestionWords | null;
  decidedBy: Person | null;
  /** Of the draft it became. */
  item: { state: ItemState; title: string; publishedAt: Date | null } | null;
  sameLink: SameLink[];
}
