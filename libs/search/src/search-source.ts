import type { Actor, Role } from '#libs/kernel';

export const FOUND_KINDS = ['feed_item', 'item', 'person', 'share', 'case'] as const;

export type FoundKind = (typeof FOUND_KINDS)[number];

/** One thing that was found and that the member may open. */
export interface Found {
  kind: FoundKind;
  id: string;
  /** What it is called; the number of a case. */
  title: string;
  /** A quiet line beside it: whose it is, or where to write to them. */
  about: string | null;
  /** Where it stands in its own room's words. */
  state: string | null;
  /** When it last changed or happened, where that says how near it is to what was meant. */
  at: Date | null;
}

/** What somebody typed, as search compares it. */
export interface Question {
  /** The whole, and each of its words. */
  whole: string;
  words: string[];
  /** The words as patterns for LIKE. */
  patterns: string[];
}

/**
 * One kind of thing that can be found. A source answers for its own: it finds only what the member may open with the
 * roles they hold, and is not asked at all of members who hold none of its roles.
 */
export interface SearchSource {
  readonly roles: readonly Role[];
  /** At most `most`, the likeliest first. */
  find(actor: Actor, question: Question, most: number): Promise<Found[]>;
}
