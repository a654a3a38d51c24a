import type { Sentence } from '#libs/kernel';

/** Why a share that is scheduled would not go out at its time, as things stand now. */
export const WAITS = ['frozen', 'reconnect'] as const;
export type Wait = (typeof WAITS)[number];

/** Why the text of a share that never went out cannot be used again by whoever asks. */
export const NOT_AGAIN = [
  'recalled',
  'retired',
  'not_approved',
  'too_early',
  'rights_ended',
  'expired',
  'for_others',
] as const;
export type NotAgain = (typeof NOT_AGAIN)[number];

/** What is ahead of one share. */
export interface ShareOutlook {
  /** Of one that is scheduled; null when nothing that is known stands in its way. */
  waitsFor: { code: Wait; message: Sentence } | null;
  /** Of one that was called off or failed; null when its text can be used again. */
  notAgain: NotAgain | null;
}

export const NOTHING_AHEAD: ShareOutlook = { waitsFor: null, notAgain: null };
