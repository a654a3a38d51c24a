import { DataSource, type DataSourceOptions } from 'typeorm';
import { ColumnNames } from './column-names.js';
import type { Configuration } from './configuration.js';

/** What runs for longer the server ends. */
export const STATEMENT_TIMEOUT_MS = 30_000;

export function dataSourceOptions(configuration: Configuration): DataSourceOptions {
  return {
    type: 'postgres',
    url: configuration.databaseUrl,
    namingStrategy: new ColumnNames(),
    synchronize: false,
    logging: false,
    poolSize: configuration.values.databasePool,
    connectTimeoutMS: 5_000,
    applicationName: 'vouchsafe',
    // Whoever the login is, each connection speaks as the role that row-level security binds.
    extra: { options: `-c role=vouchsafe_app -c timezone=UTC -c statement_timeout=${STATEMENT_TIMEOUT_MS}` },
  };
}

/** @throws Error in one plain sentence when the database does not answer or its role could bypass the policies. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource(options);
  try {
    await source.initialize();
  } catch (error) {
    throw new Error(`The database does not answer: ${plain(error)}`, { cause: error });
  }
  const [role] = await source.query<{ bypasses: boolean }[]>(
    'SELECT bool_or(rolsuper OR rolbypassrls) AS bypasses FROM pg_roles WHERE rolname IN (current_user, session_user)',
  );
  if (role?.bypasses) {
    await source.destroy();
    throw new Error(
      'The login in DATABASE_URL could bypass row-level security: give the application a plain one (CREATE ROLE … LOGIN IN ROLE vouchsafe_app) and keep the other in DATABASE_OWNER_URL.',
    );
  }
  return source;
}

function plain(error: unknown): string {
  const text =
    error instanceof Error && error.message ? error.message : String((error as { code?: string }).code ?? error);
  return text.replace(/postgres(ql)?:\/\/\S+/g, 'the configured address').split('\n')[0] ?? 'no reason given';
}
