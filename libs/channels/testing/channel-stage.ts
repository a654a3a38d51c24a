import type { Channel } from '../src/index.js';

/** How a channel's other side behaves: what it takes, refuses, puts off, cuts off after it took it, never answers, or is not there. */
export const MANNERS = ['well', 'refuses', 'busy', 'cuts_off', 'hangs', 'away'] as const;
export type Manner = (typeof MANNERS)[number];

/** A channel and what stands behind it, as the contract's suite plays on it. */
export interface ChannelStage {
  readonly channel: Channel;
  behave(how: Manner): Promise<void>;
  /** What arrived, as its readers see it, in order. */
  arrived(): Promise<{ to: string; text: string }[]>;
  close(): Promise<void>;
}
