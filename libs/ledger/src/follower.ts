import type { Transaction } from '#libs/platform';
import type { FactContract } from './define-fact.js';
import type { LedgerEntry } from './ledger-entry.js';

interface Follows {
  /** `room.what`; the cursor's name, so it never changes. */
  readonly name: string;
  /** The facts it takes; others are passed over. */
  readonly takes: readonly FactContract[];
  /** Writes the room's own rows in the transaction that also moves the cursor, so that each fact counts exactly once. */
  apply(tx: Transaction, entries: LedgerEntry[]): Promise<void>;
}

/** Rows that follow from the ledger alone: they can be thrown away and built again. */
export abstract class Projection implements Follows {
  abstract readonly name: string;
  abstract readonly takes: readonly FactContract[];
  abstract apply(tx: Transaction, entries: LedgerEntry[]): Promise<void>;
  /** Removes every row that `apply` has written. */
  abstract clear(tx: Transaction): Promise<void>;
}

/** Acts that follow from facts, once each: never taken back, never done again. */
export abstract class Reaction implements Follows {
  abstract readonly name: string;
  abstract readonly takes: readonly FactContract[];
  /** Whether it tells somebody outside the database: after a restore it then waits for an operator. */
  readonly reachesOutside: boolean = false;
  /** After a restore, what a backup had waiting for it may have been done since: it is passed over for good. */
  readonly passesOverRestored: boolean = false;
  /** Of a ledger that was there before it, a reaction may leave what had happened by then; of a later one it takes all. */
  readonly from: 'beginning' | 'now' = 'beginning';
  abstract apply(tx: Transaction, entries: LedgerEntry[]): Promise<void>;
}

export type Follower = Projection | Reaction;
