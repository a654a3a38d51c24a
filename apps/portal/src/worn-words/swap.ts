import type { ScoredNode } from '../api/leaderboards.js';
import type { Pass } from '../when/zoned-time.js';

/** What is chosen besides the words, and stays when they are changed for others. */
export interface Chosen {
  localTime: string | null;
  pass: Pass;
  slot: boolean;
  spread: boolean;
  node: ScoredNode;
}

/** A caption that a member picked in the place of another, and what they had chosen there besides the words. */
export interface Picked {
  to: string;
  chosen: Chosen;
}

/** A caption that took the place of another, or gave it back. */
export interface Swap {
  from: string;
  to: string;
  /** What stood in the editor before another caption took its place. */
  text: string;
  chosen: Chosen;
  /** Whether that text is back. */
  back: boolean;
}
