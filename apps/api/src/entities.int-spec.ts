import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type EntityMetadata } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from './create-api.js';

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
