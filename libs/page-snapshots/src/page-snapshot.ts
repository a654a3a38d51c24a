import type { Sentence } from '#libs/kernel';

/** A page behind a version's link as it was at one moment, or why it could not be read then. Never changed. */
export interface PageSnapshot {
  id: string;
  itemId: string;
  versionId: string;
  /** Where the link led in the end; the link itself where it led nowhere. */
  address: string;
  /** Of the server's answer; null where there was none, or none that was read. */
  status: number | null;
  title: string | null;
  description: string | null;
  /** Its main text, cut where it is very long. */
  mainText: string | null;
  /** SHA-256 of all its main text as it is compared. */
  sha256: string | null;
  /** Why it could not be read; null when it could. */
  problem: Sentence | null;
  fetchedAt: Date;
}

/** In review the page is read once, and when somebody asks; live it is compared; ended it is left alone. */
export const WATCH_STATES = ['review', 'live', 'ended'] as const;
export type WatchState = (typeof WATCH_STATES)[number];

/** The page behind the link of one version, as far as it is looked after. */
export interface PageWatch {
  versionId: string;
  itemId: string;
  /** The link of the version. */
  address: string;
  state: WatchState;
  /** After that nothing of the version is shared any more. */
  until: Date | null;
  nextLookAt: Date | null;
  /** Until when somebody is looking; after that they are taken for gone. */
  lookingUntil: Date | null;
  /** When it was last read, or tried. */
  lookedAt: Date | null;
  /** When it was last read. */
  readAt: Date | null;
  /** How often in a row it could not be read. */
  failures: number;
  /** Of the page that was approved; null where none was read until then, and the first that is read counts. */
  acceptedSha256: string | null;
  acceptedId: string | null;
  /** Since when the page says something else than what was approved. */
  changedAt: Date | null;
  /** When it was read for the first time, where that was after the approval and no reviewer has looked at it since. */
  unseenSince: Date | null;
}

/** The page of a version as a certificate names it. */
export interface SeenPage {
  address: string;
  hash: string;
  seenAt: string;
}

export const LONGEST_MAIN_TEXT = 60_000;
