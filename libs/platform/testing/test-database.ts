import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { getMetadataArgsStorage, type DataSource } from 'typeorm';
import { Configuration, Database, dataSourceOptions, openDataSource, readConfiguration } from '../src/index.js';

/** A database of a test file's own, cloned from the migrated template. */
export interface TestDatabase {
  configuration: Configuration;
  database: Database;
  /** What `database` and the rooms opened on it share. */
  source: DataSource;
  applicationUrl: string;
  ownerUrl: string;
  /** Runs SQL as the owner, past row-level security: for arranging and for looking behind the scenes. */
  owner<Row extends object = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs `work` when the test is over, before the database goes; what came last goes first. */
  atEnd(work: () => Promise<void>): void;
  drop(): Promise<void>;
}

/**
 * `migrated: false` leaves it empty, for tests of migrations.
 * @throws Error when the run has no PostgreSQL (only the integration project starts one).
 */
export async function createTestDatabase(
  environment: NodeJS.ProcessEnv = {},
  { migrated = true } = {},
): Promise<TestDatabase> {
  const worker = process.env.JEST_WORKER_ID ?? '1';
  const template = process.env[`TEST_DATABASE_URL_${worker}`];
  const ownerOfTemplate = process.env[`TEST_DATABASE_OWNER_URL_${worker}`];
  if (!template || !ownerOfTemplate) throw new Error('This test needs PostgreSQL; run it as an integration test.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const maintenance = ownerOfTemplate.replace(/\/vouchsafe$/, '/postgres');
  await run(maintenance, `CREATE DATABASE ${name} TEMPLATE ${migrated ? 'vouchsafe' : 'template0'}`);
  const applicationUrl = template.replace(/\/vouchsafe$/, `/${name}`);
  const ownerUrl = ownerOfTemplate.replace(/\/vouchsafe$/, `/${name}`);
  const opened = await openTestDatabase({ applicationUrl, ownerUrl }, { QUEUE_NAME: name, ...environment });
  return {
    ...opened,
    drop: async () => {
      await opened.drop();
      await run(maintenance, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** The same on a migrated database that is there anyway, and stays. */
export async function openTestDatabase(
  { applicationUrl, ownerUrl }: Pick<TestDatabase, 'applicationUrl' | 'ownerUrl'>,
  environment: NodeJS.ProcessEnv = {},
): Promise<TestDatabase> {
  const folder = join(tmpdir(), `test_${randomUUID()}`);
  const configuration = readConfiguration({
    DATABASE_URL: applicationUrl,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    ...environment,
  });
  // Every entity that the spec's imports have declared by now.
  const entities = getMetadataArgsStorage().tables.map((table) => table.target as () => void);
  const source = await openDataSource({ ...dataSourceOptions(configuration), entities });
  const ends: (() => Promise<void>)[] = [];
  return {
    configuration,
    database: new Database(source),
    source,
    applicationUrl,
    ownerUrl,
    owner: (sql, parameters) => run(ownerUrl, sql, parameters),
    atEnd: (work) => void ends.push(work),
    drop: async () => {
      for (const end of ends.reverse()) await end();
      if (source.isInitialized) await source.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function run<Row extends object>(url: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
