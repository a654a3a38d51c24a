import pg from 'pg';

/**
 * Copies every row of every table of the product into a migrated and otherwise empty database, as a logical restore
 * does: nothing of the cluster they come from comes along.
 */
export async function copyTables(fromOwnerUrl: string, toOwnerUrl: string): Promise<void> {
  const from = new pg.Client({ connectionString: fromOwnerUrl });
  const to = new pg.Client({ connectionString: toOwnerUrl });
  await Promise.all([from.connect(), to.connect()]);
  try {
    await from.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await to.query('BEGIN');
    // Neither triggers nor foreign keys stand in the way of tables that come one after the other.
    await to.query('SET LOCAL session_replication_role = replica');
    for (const [table, columns] of await tablesOf(to)) await copy(from, to, table, columns);
    await setSequences(from, to);
    await to.query('COMMIT');
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

const BATCH = 2_000;

async function copy(from: pg.Client, to: pg.Client, table: string, columns: string): Promise<void> {
  await from.query(
    `DECLARE rows_to_copy NO SCROLL CURSOR FOR SELECT to_jsonb(t) AS row FROM (SELECT ${columns} FROM ${table}) t`,
  );
  for (;;) {
    const { rows } = await from.query<{ row: object }>(`FETCH ${BATCH} FROM rows_to_copy`);
    if (rows.length === 0) break;
    await to.query(
      `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows.map(({ row }) => row))],
    );
  }
  await from.query('CLOSE rows_to_copy');
}

/** Each table with its columns, but for those that are computed; what has been migrated is known there already. */
async function tablesOf(client: pg.Client): Promise<[string, string][]> {
  const { rows } = await client.query<{ name: string; columns: string }>(
    `SELECT quote_ident(c.table_name) AS name, string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position) AS columns
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER' AND table_name <> 'migrations'
      GROUP BY 1 ORDER BY 1`,
  );
  return rows.map(({ name, columns }) => [name, columns]);
}

async function setSequences(from: pg.Client, to: pg.Client): Promise<void> {
  const { rows } = await from.query<{ name: string; last: string | null }>(
    `SELECT quote_ident(sequencename) AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public'`,
  );
  for (const { name, last } of rows) if (last) await to.query('SELECT setval($1, $2::bigint)', [name, last]);
}
