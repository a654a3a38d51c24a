/** Runs one query and answers its rows; any PostgreSQL client will do. */
export type Query = <Row>(sql: string) => Promise<Row[]>;

/**
 * The live schema as text: tables with columns, constraints, indexes, triggers, policies, grants and functions, in a fixed
 * order. `schema.sql` is the committed dump; a test fails when the two differ.
 */
export async function dumpSchema(query: Query): Promise<string> {
  const text = async (sql: string) => (await query<{ line: string }>(sql)).map((row) => row.line).join('\n');
  const tables = await query<{ name: string; secured: boolean }>(
    `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS secured FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT IN ('migrations') ORDER BY relname`,
  );
  const parts = [await text(FUNCTIONS)];
  for (const { name, secured } of tables) {
    const quoted = `'public.${name}'::regclass`;
    parts.push(
      [
        `-- ${name}${secured ? '' : ' (no row-level security)'}`,
        `CREATE TABLE ${name} (\n${await text(columns(quoted))}\n);`,
        await text(constraints(quoted)),
        await text(indexes(quoted)),
        await text(triggers(quoted)),
        secured ? `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;` : '',
        await text(policies(name)),
        await text(grants(name)),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

const FUNCTIONS = `
  SELECT pg_get_functiondef(p.oid) || E'\\n-- owner: ' ||
         CASE WHEN r.rolname IN ('vouchsafe_lookup', 'vouchsafe_ledger', 'vouchsafe_eraser') THEN r.rolname ELSE 'the schema owner' END AS line
    FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
   WHERE p.pronamespace = 'public'::regnamespace ORDER BY p.proname`;

const columns = (table: string) => `
  SELECT string_agg('  ' || attname || ' ' || format_type(atttypid, atttypmod)
           || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
           || CASE attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
           || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\\n' ORDER BY attnum) AS line
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE attrelid = ${table} AND attnum > 0 AND NOT attisdropped`;

const constraints = (table: string) => `
  SELECT 'ALTER TABLE ' || relname || ' ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(c.oid) || ';' AS line
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
   WHERE conrelid = ${table} AND contype <> 'n' ORDER BY contype, conname`;

const indexes = (table: string) => `
  SELECT pg_get_indexdef(indexrelid) || ';' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
   WHERE indrelid = ${table} AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
   ORDER BY c.relname`;

const triggers = (table: string) => `
  SELECT pg_get_triggerdef(oid) || ';' AS line FROM pg_trigger
   WHERE tgrelid = ${table} AND NOT tgisinternal ORDER BY tgname`;

const policies = (table: string) => `
  SELECT 'CREATE POLICY ' || policyname || ' ON ' || tablename || ' FOR ' || cmd || ' TO ' || array_to_string(roles, ', ')
           || coalesce(' USING (' || qual || ')', '') || coalesce(' WITH CHECK (' || with_check || ')', '') || ';' AS line
    FROM pg_policies WHERE schemaname = 'public' AND tablename = '${table}' ORDER BY policyname`;

const grants = (table: string) => `
  SELECT 'GRANT ' || string_agg(what, ', ' ORDER BY what) || ' ON ${table} TO ' || grantee || ';' AS line FROM (
    SELECT grantee, privilege_type AS what FROM information_schema.role_table_grants
     WHERE table_name = '${table}' AND grantee LIKE 'vouchsafe\\_%' AND grantee NOT IN (SELECT tableowner FROM pg_tables WHERE tablename = '${table}')
    UNION ALL
    SELECT c.grantee, c.privilege_type || ' (' || string_agg(c.column_name, ', ' ORDER BY c.column_name) || ')'
      FROM information_schema.column_privileges c
     WHERE c.table_name = '${table}' AND c.grantee IN ('vouchsafe_lookup', 'vouchsafe_ledger', 'vouchsafe_eraser')
       AND NOT EXISTS (SELECT FROM information_schema.role_table_grants t
                        WHERE t.table_name = c.table_name AND t.grantee = c.grantee AND t.privilege_type = c.privilege_type)
     GROUP BY c.grantee, c.privilege_type) g
   GROUP BY grantee ORDER BY grantee`;
