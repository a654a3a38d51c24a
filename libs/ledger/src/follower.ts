import type { Transaction } from '#libs/platform';
import type { LedgerEntry } from './ledger-entry.js';

/**
 * A room that reacts to facts. `apply` writes the room's own rows in the transaction that also moves the cursor, so
 * each fact counts exactly once; `clear` removes those rows, so that the projection can be rebuilt from the start.
 */
export abstract class Follower {
  abstract readonly name: string;
  /** Kinds it wants; others are passed over. */
  abstract readonly kinds: readonly string[];
  abstract apply(tx: Transaction, entries: LedgerEntry[]): Promise<void>;
  abstract clear(tx: Transaction): Promise<void>;
}
