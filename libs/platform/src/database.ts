import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, getMetadataArgsStorage, type EntityManager } from 'typeorm';
import { Configuration } from './configuration.js';

/** A transaction bound to one organisation: row-level security shows it that organisation's rows and no others. */
export type Transaction = EntityManager;

/**
 * The door to PostgreSQL. There is no way to a row but through `within` (one organisation's transaction) or
 * `lookUp` (the few functions that answer before an organisation is known).
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly source: DataSource;

  constructor(configuration: Configuration) {
    this.source = new DataSource({
      type: 'postgres',
      url: configuration.databaseUrl,
      // Every entity class that some room has declared by now; rooms are loaded before the database opens.
      entities: getMetadataArgsStorage().tables.map((table) => table.target as () => void),
      synchronize: false,
      logging: false,
      poolSize: configuration.values.databasePool,
      connectTimeoutMS: 5_000,
      applicationName: 'vouchsafe',
      // Whoever the login is, each connection speaks as the role that row-level security binds.
      extra: { options: '-c role=vouchsafe_app -c timezone=UTC -c statement_timeout=30000' },
    });
  }

  /** @throws Error in one plain sentence when the database does not answer or its role could bypass the policies. */
  async open(): Promise<this> {
    if (this.source.isInitialized) return this;
    try {
      await this.source.initialize();
    } catch (error) {
      throw new Error(`The database does not answer: ${plain(error)}`, { cause: error });
    }
    const [role] = await this.source.query<{ bypasses: boolean }[]>(
      'SELECT bool_or(rolsuper OR rolbypassrls) AS bypasses FROM pg_roles WHERE rolname IN (current_user, session_user)',
    );
    if (role?.bypasses) {
      await this.source.destroy();
      throw new Error(
        'The login in DATABASE_URL could bypass row-level security: give the application a plain one (CREATE ROLE … LOGIN IN ROLE vouchsafe_app) and keep the other in DATABASE_OWNER_URL.',
      );
    }
    return this;
  }

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

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

function plain(error: unknown): string {
  const text =
    error instanceof Error && error.message ? error.message : String((error as { code?: string }).code ?? error);
  return text.replace(/postgres(ql)?:\/\/\S+/g, 'the configured address').split('\n')[0] ?? 'no reason given';
}
