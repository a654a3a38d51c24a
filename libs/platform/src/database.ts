import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A transaction bound to one organisation: row-level security shows it that organisation's rows and no others. */
export type Transaction = EntityManager;

/**
 * The door to PostgreSQL. There is no way to a row but through `within` (one organisation's transaction) or
 * `lookUp` (the few functions that answer before an organisation is known).
 */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in one transaction bound to the organisation; commits what it returns, rolls back what it throws. */
  async within<T>(organisationId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction(async (tx) => {
      await tx.query("SELECT set_config('vouchsafe.organisation_id', $1, true)", [organisationId]);
      return work(tx);
    });
  }

  /** Calls one of the schema's look-up functions; `call` is its name with placeholders, never text from a request. */
  async lookUp<Row>(call: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(`SELECT * FROM ${call}`, parameters);
  }

  /** Ids of every organisation, for schedules that visit them one by one. */
  async organisationIds(): Promise<string[]> {
    const rows = await this.lookUp<{ organisation_ids: string }>('organisation_ids()');
    return rows.map((row) => row.organisation_ids);
  }
}
