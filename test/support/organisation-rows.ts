import { createHash } from 'node:crypto';
import type { TestDatabase } from '#testing/platform';

/** Every table that holds an organisation's data. */
export async function organisationTables(test: TestDatabase): Promise<string[]> {
  const tables = await test.owner<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  return tables.map(({ name }) => name);
}

/** The ids of an organisation's rows, by table. */
export async function idsByTable(test: TestDatabase, organisationId: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const table of await tablesWith(test, 'id')) {
    if (table === 'ledger_entries') continue;
    const ids = await test.owner<{ id: string }>(
      `SELECT id::text FROM ${table} WHERE organisation_id = $1 ORDER BY id`,
      [organisationId],
    );
    found.set(
      table,
      ids.map(({ id }) => id),
    );
  }
  return found;
}

async function tablesWith(test: TestDatabase, column: string): Promise<string[]> {
  const tables = await test.owner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = $1 AND data_type = 'uuid' ORDER BY 1`,
    [column],
  );
  return tables.map(({ name }) => name);
}

/** Every row of an organisation, as one hash a table. */
export async function fingerprint(test: TestDatabase, organisationId: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await organisationTables(test)) {
    const found = await test.owner<{ row: string }>(
      `SELECT t::text AS row FROM ${table} t WHERE organisation_id = $1 ORDER BY 1`,
      [organisationId],
    );
    prints[table] = createHash('sha256').update(JSON.stringify(found)).digest('hex');
  }
  return prints;
}

/**
 * Rows of an organisation that hold one of the ids, wherever in them it stands. A screening keeps what the caller said
 * the text is about, as it was said, and reads nothing by it.
 */
export async function rowsHolding(test: TestDatabase, organisationId: string, ids: Set<string>): Promise<string[]> {
  const found: string[] = [];
  for (const table of (await organisationTables(test)).filter((name) => name !== 'screenings')) {
    const own = await test.owner<{ row: string }>(`SELECT t::text AS row FROM ${table} t WHERE organisation_id = $1`, [
      organisationId,
    ]);
    for (const { row } of own) for (const id of ids) if (row.includes(id)) found.push(`${table} ${id}`);
  }
  return found;
}
