import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type EntityMetadata } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from './create-api.js';

/** Tables that only SQL writes and reads, and why. */
const SQL_ONLY: Record<string, string> = {
  click_counts: 'counted up in the statement that keeps the clicks',
  clicks: 'kept in bulk',
  edits: 'its statements say who won',
  guideline_revisions: 'one number, moved and locked by its upsert',
  ledger_cursors: 'positions of a type that TypeORM does not know',
  ledger_entries: 'appended in bulk, read by position',
  ledger_heads: 'moved by the sealer, under a role of its own',
  ledger_keys: 'replaced by conditional statements, so that one is in use',
  ledger_seals: 'appended by the sealer, under a role of its own',
  ledger_set_aside: 'its upsert counts the tries',
  ledger_waiting: 'its upsert keeps the furthest position',
  measurement_visits: 'calls of a day are added up by its upsert',
  person_keys: 'its upsert leaves a destroyed key destroyed',
  points: 'a projection',
  reach_facts: 'a projection',
  reach_shares: 'a projection',
  reach_sums: 'kept by triggers on what it adds up',
  scored_shares: 'a projection',
  screenings: 'recorded in bulk',
  search_texts: 'kept by triggers on what is found',
  standings: 'a projection',
};

describe('the entities of all rooms', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let entities: EntityMetadata[];

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    entities = api.get(DataSource).entityMetadatas;
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('are one for each table but those of SQL alone', async () => {
    const tables = await test.owner<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
    );
    const named = [...entities.map(({ tableName }) => tableName), ...Object.keys(SQL_ONLY)];
    expect(named.sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it('hold every column of their tables, with its type, and no other', async () => {
    const columns = await test.owner<{ table: string; column: string; is: string }>(
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod)
              || CASE WHEN a.attnotnull THEN '' ELSE ' or null' END
              || CASE WHEN a.attnum = ANY (k.conkey) AND a.attname <> 'organisation_id' THEN ', key' ELSE '' END AS is
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1)`,
      [entities.map(({ tableName }) => tableName)],
    );
    const tables = columns.map(({ table, column, is }) => `${table}.${column}: ${is}`);
    expect(entities.flatMap(columnsOf).sort()).toEqual(tables.sort());
  });
});

function columnsOf({ tableName, columns }: EntityMetadata): string[] {
  return columns.map((column) => {
    const type = column.type === 'timestamptz' ? 'timestamp with time zone' : String(column.type);
    const precise = column.precision ? type.replace(' ', `(${column.precision}) `) : type;
    const isKey = column.isPrimary && column.databaseName !== 'organisation_id';
    const is = `${precise}${column.isArray ? '[]' : ''}${column.isNullable ? ' or null' : ''}`;
    return `${tableName}.${column.databaseName}: ${is}${isKey ? ', key' : ''}`;
  });
}
