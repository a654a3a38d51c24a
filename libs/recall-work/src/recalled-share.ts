import type { Sentence } from '#libs/kernel';

/**
 * What is done about a share of a recalled item that is, or may be, out. `pending`: taken back at the network next;
 * `asked`: only its member can delete it, and was asked to; `gone`: somebody looked and says that it is not there, or its
 * network was asked and does not have it, which its code tells;
 * `cannot`: nobody can be asked.
 */
export const RECALLED_STATES = ['pending', 'withdrawn', 'asked', 'gone', 'cannot'] as const;
export type RecalledState = (typeof RECALLED_STATES)[number];

export interface RecalledShareRecord {
  shareId: string;
  recallId: string;
  state: RecalledState;
  /** Why the network did not take it back, or does not yet. */
  code: string | null;
  /** The same in the network's words. */
  message: Sentence | null;
  /** Tries that came to nothing, but for those that a limit of the network's forbade. */
  tries: number;
  /** When it is tried, or its member reminded, next. */
  nextAt: Date;
  askedAt: Date | null;
  reminders: number;
  remindedAt: Date | null;
  settledAt: Date | null;
  settledBy: string | null;
}
