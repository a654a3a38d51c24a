import type { Audience } from '#libs/content';
import type { Sentence } from '#libs/kernel';
import type { Validators } from '#libs/platform';

/** `stopped` is what we did: its feed failed for days, or whoever owns the drafts no longer writes. */
export const SOURCE_STATES = ['on', 'paused', 'stopped'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** What somebody decides about a source. */
export interface SourceOrder {
  name: string;
  /** Of the feed, or of a page that names its feed. */
  address: string;
  topicIds: string[];
  language: string;
  audience: Audience;
  /** Whose drafts its entries become. */
  ownerId: string;
  /** At most so many entries become drafts a day. */
  dailyLimit: number;
}

/** What a look at a feed came to. */
export interface LookOutcome {
  /** Became drafts. */
  taken: number;
  /** Wait for a later day, since the day's number was reached. */
  waiting: number;
  /** Were in the library already, by another way. */
  known: number;
  refused: number;
  /** Changed in the feed since they became drafts. */
  changed: number;
}

/** How far a look is that goes on. */
export interface LookProgress {
  step: 'fetching' | 'pictures' | 'storing';
  done: number;
  of: number;
}

/** A feed that an organisation follows. */
export interface SourceRecord extends SourceOrder, Validators {
  id: string;
  state: SourceState;
  createdBy: string;
  createdAt: Date;
  /** From when on it may be looked at again. */
  nextLookAt: Date;
  /** Until when somebody is looking; after that they are taken for gone. */
  lookingUntil: Date | null;
  progress: LookProgress | null;
  lookedAt: Date | null;
  outcome: LookOutcome | null;
  /** Why the last look brought nothing, since when, and how often in a row. */
  problem: Sentence | null;
  failingSince: Date | null;
  failures: number;
  removedAt: Date | null;
  removedBy: string | null;
}

export const ENTRY_OUTCOMES = ['taken', 'known', 'refused', 'waiting'] as const;
export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number];

/** One entry of a feed, and what became of it. */
export interface SourceEntryRecord {
  sourceId: string;
  entryKey: string;
  identity: string | null;
  title: string;
  linkUrl: string | null;
  outcome: EntryOutcome;
  /** The draft it became, or the item that was there. */
  itemId: string | null;
  /** Of what it said when the draft last followed it. */
  hash: string | null;
  /** The draft's revision then: another one says that somebody touched it. */
  revision: number;
  problem: Sentence | null;
  pictureProblem: Sentence | null;
  /** What was done when the entry changed in its feed. */
  change: 'followed' | 'left_alone' | null;
  changedAt: Date | null;
  seenAt: Date;
}

export const SOURCE_LIMITS = { name: 120, address: 2_000, topics: 10, dailyLimit: 50, sources: 200 } as const;
