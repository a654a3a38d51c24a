/**
 * SQL that closes a table of an organisation's data: only rows of the organisation the transaction is bound to
 * exist for the application role, for reading and for writing alike, and for the table's owner too.
 */
export function secured(...tables: string[]): string {
  return tables
    .map(
      (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON ${table} TO vouchsafe_app
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vouchsafe_app;`,
    )
    .join('\n');
}

/** Closes an append-only table: the application may add and read rows, never change or remove one. */
export function securedAppendOnly(...tables: string[]): string {
  return `${secured(...tables)}\n${tables.map((table) => `REVOKE UPDATE, DELETE ON ${table} FROM vouchsafe_app;`).join('\n')}`;
}

/**
 * SQL for one of the few look-ups that must happen before an organisation is known (who signs in, whose session or
 * link this is). The function runs as `vouchsafe_lookup`, which may read only the named columns, and answers only
 * what its signature says.
 */
export function lookup(signature: string, body: string, reads: Record<string, string[]>): string {
  const policies = Object.entries(reads)
    .map(
      ([table, columns]) => `
DROP POLICY IF EXISTS lookup ON ${table};
CREATE POLICY lookup ON ${table} FOR SELECT TO vouchsafe_lookup USING (true);
GRANT SELECT (${columns.join(', ')}) ON ${table} TO vouchsafe_lookup;`,
    )
    .join('\n');
  const name = signature.slice(0, signature.indexOf(')') + 1);
  return `${policies}
CREATE FUNCTION ${signature} LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $lookup$ ${body} $lookup$;
ALTER FUNCTION ${withoutDefaults(name)} OWNER TO vouchsafe_lookup;
REVOKE ALL ON FUNCTION ${withoutDefaults(name)} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${withoutDefaults(name)} TO vouchsafe_app;`;
}

function withoutDefaults(name: string): string {
  return name.replace(/ DEFAULT [^,)]+/g, '');
}
