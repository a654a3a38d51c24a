import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#libs/kernel';
import { asksAlone, DatabasePulse } from './database-pulse.js';
import { queryPrepared } from './query-prepared.js';

/** A transaction bound to one organisation: row-level security shows it that organisation's rows and no others. */
export type Transaction = EntityManager;

/** What is to be committed with whatever else is, or not at all. */
export interface Guard {
  organisationId: string;
  beforeCommit: (tx: Transaction) => Promise<void>;
}

/**
 * The door to PostgreSQL. There is no way to a row but through `within` (one organisation's transaction) or
 * `lookUp` (the few functions that answer before an organisation is known).
 */
@Injectable()
export class Database {
  private readonly guards = new AsyncLocalStorage<Guard>();
  private pulse?: DatabasePulse;

  constructor(private readonly source: DataSource) {}

  /**
   * From now on work that the database does not answer fails with `DatabaseAway`, and what it did is not known: for
   * processes whose callers wait. A worker waits itself, and goes on where it was.
   */
  watch(databaseUrl: string): void {
    this.pulse = new DatabasePulse(
      () => asksAlone(databaseUrl),
      () => this.source.query('SELECT'),
    );
  }

  /**
   * Runs `work` in one transaction bound to the organisation, and to the member who acts when one is given; commits what
   * it returns, rolls back what it throws.
   */
  async within<T>(whose: string | Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { organisationId, memberId } = typeof whose === 'string' ? { organisationId: whose, memberId: null } : whose;
    return this.bounded(() =>
      this.source.transaction(async (tx) => {
        await queryPrepared(
          tx,
          "SELECT set_config('vouchsafe.organisation_id', $1, true), set_config('vouchsafe.member_id', $2, true)",
          [organisationId, memberId ?? ''],
        );
        const result = await work(tx);
        const guard = this.guards.getStore();
        if (guard?.organisationId === organisationId) await guard.beforeCommit(tx);
        return result;
      }),
    );
  }

  /** Runs `work`, and the guard at the end of each of the organisation's transactions in it; what that throws rolls it back. */
  async guarded<T>(guard: Guard, work: () => Promise<T>): Promise<T> {
    return this.guards.run(guard, work);
  }

  /** Calls one of the schema's look-up functions; `call` is its name with placeholders, never text from a request. */
  async lookUp<Row>(call: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.bounded(() => this.source.query<Row[]>(`SELECT * FROM ${call}`, parameters));
  }

  /** Ids of every organisation, for schedules that visit them one by one. */
  async organisationIds(): Promise<string[]> {
    const rows = await this.lookUp<{ organisation_ids: string }>('organisation_ids()');
    return rows.map((row) => row.organisation_ids);
  }

  private bounded<T>(work: () => Promise<T>): Promise<T> {
    return this.pulse ? this.pulse.bound(work) : work();
  }
}

const looks = new WeakMap<Transaction, Map<string, Promise<unknown>>>();

/**
 * From now on what `once` has looked up in this transaction is not looked up again: for those who decide on many things
 * at one moment, and write nothing before they have decided that a look is at.
 */
export function lookOnce(tx: Transaction): void {
  looks.set(tx, new Map());
}

/** What `look` finds; in a transaction that looks once, what it found before under this key, an error too. */
export function once<T>(tx: Transaction, key: string, look: () => Promise<T>): Promise<T> {
  const found = looks.get(tx);
  if (!found) return look();
  const known = found.get(key) as Promise<T> | undefined;
  if (known) return known;
  const looked = look();
  found.set(key, looked);
  return looked;
}

/** Has `once` find this under that key, in a transaction that looks once: it was looked up together with others. */
export function foundOnce<T>(tx: Transaction, key: string, found: T): void {
  looks.get(tx)?.set(key, Promise.resolve(found));
}

/** From here on the transaction acts for this member, or for nobody: facts can be entered in no other name. */
export async function actAs(tx: Transaction, memberId: string | null): Promise<void> {
  await tx.query("SELECT set_config('vouchsafe.member_id', $1, true)", [memberId ?? '']);
}

/** Does `work` in a member's name, in a transaction of a worker that acts for nobody, and then acts for nobody again. */
export async function inTheNameOf<T>(tx: Transaction, memberId: string, work: () => Promise<T>): Promise<T> {
  await actAs(tx, memberId);
  const result = await work();
  await actAs(tx, null);
  return result;
}
