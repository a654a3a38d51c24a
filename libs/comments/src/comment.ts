import type { Person } from '#libs/kernel';

/** What of a version a comment is about. */
export const COMMENT_FIELDS = ['whole', 'title', 'summary', 'link_title', 'image_alt', 'caption'] as const;
export type CommentField = (typeof COMMENT_FIELDS)[number];

/** How long a comment, and the words it stands at, can be. */
export const COMMENT_LIMITS = { text: 2_000, quote: 1_000 };

/** A text of a version, or the whole; `network` and `language` name a caption. */
export interface Where {
  field: CommentField;
  network: string | null;
  language: string | null;
  /** Which of the captions for these, from 1; 1 of every other text. */
  nth: number;
}

/** Words of a text: where they begin, in UTF-16 units, and what they are. */
export interface Quote {
  from: number;
  quote: string;
}

export interface CommentRecord extends Where {
  id: string;
  itemId: string;
  versionId: string;
  /** The comment it answers; null of one that begins a thread. */
  threadId: string | null;
  fromUnit: number | null;
  quote: string | null;
  memberId: string;
  /** Under its author's key. */
  sealedText: string;
  writtenAt: Date;
  resolvedBy: string | null;
  resolvedAt: Date | null;
}

/** One that is shown: null for a text that went with its author. */
export interface Said {
  id: string;
  by: Person;
  at: Date;
  text: string | null;
  /** By somebody else since whoever asks last looked. */
  unread: boolean;
}

/** A comment with its answers, placed in the version that is current. */
export interface Thread extends Said, Where {
  versionNumber: number;
  quote: string | null;
  /** Where its words stand now; null of the whole, and where they are gone. */
  from: number | null;
  /** Whether its words, or its text, are in the current version no more. */
  gone: boolean;
  resolved: { by: Person; at: Date } | null;
  replies: Said[];
}
