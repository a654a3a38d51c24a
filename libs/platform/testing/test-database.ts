import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Configuration, Database, readConfiguration } from '../src/index.js';

/** A database of a test file's own, cloned from the migrated template. */
export interface TestDatabase {
  configuration: Configuration;
  database: Database;
  applicationUrl: string;
  ownerUrl: string;
  /** Runs SQL as the owner, past row-level security: for arranging and for looking behind the scenes. */
  owner<Row extends object = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** @throws Error when the run has no PostgreSQL (only the integration project starts one). */
export async function createTestDatabase(environment: NodeJS.ProcessEnv = {}): Promise<TestDatabase> {
  const worker = process.env.VITEST_POOL_ID ?? '1';
  const template = process.env[`TEST_DATABASE_URL_${worker}`];
  const ownerOfTemplate = process.env[`TEST_DATABASE_OWNER_URL_${worker}`];
  if (!template || !ownerOfTemplate) throw new Error('This test needs PostgreSQL; run it as an integration test.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const maintenance = ownerOfTemplate.replace(/\/vouchsafe$/, '/postgres');
  await run(maintenance, `CREATE DATABASE ${name} TEMPLATE vouchsafe`);
  const applicationUrl = template.replace(/\/vouchsafe$/, `/${name}`);
  const ownerUrl = ownerOfTemplate.replace(/\/vouchsafe$/, `/${name}`);
  const configuration = readConfiguration({
    DATABASE_URL: applicationUrl,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    QUEUE_NAME: name,
    DATA_DIR: join(tmpdir(), name),
    ...environment,
  });
  const database = await new Database(configuration).open();
  return {
    configuration,
    database,
    applicationUrl,
    ownerUrl,
    owner: (sql, parameters) => run(ownerUrl, sql, parameters),
    drop: async () => {
      await database.close();
      await run(maintenance, `DROP DATABASE ${name} WITH (FORCE)`);
      await rm(join(tmpdir(), name), { recursive: true, force: true });
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
