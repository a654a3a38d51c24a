import type { Follower } from '../api/ledger.js';

/** So long may something wait before it is worth a word: it is usually taken in within a second. */
const PATIENCE_MS = 60_000;

export type FollowerState = 'well' | 'behind' | 'failing' | 'paused';

/** How a follower stands, the most telling first. Entries that it has set aside stand apart from this. */
export function stateOf({ behind, since, failures, paused }: Follower, now: number): FollowerState {
  if (paused !== null) return 'paused';
  if (failures > 0) return 'failing';
  return behind > 0 && since !== null && now - Date.parse(since) > PATIENCE_MS ? 'behind' : 'well';
}

/** Whether nobody need look at it. */
export function isWell(follower: Follower, now: number): boolean {
  return stateOf(follower, now) === 'well' && follower.setAside.length === 0;
}
