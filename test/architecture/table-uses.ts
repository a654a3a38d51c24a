import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One place in the source where SQL, or an entity, names a table. */
export interface TableUse {
  table: string;
  /** `libs/shares` or `apps/api`. */
  place: string;
  /** From the root, with `/`. */
  file: string;
  writes: boolean;
}

/** Every table that the committed schema has. */
export function tablesOf(schema: string): string[] {
  return [...schema.matchAll(/^CREATE TABLE (?:public\.)?([a-z_]+)/gm)].map((match) => match[1]!);
}

/**
 * Where a source names one of `tables` in the position of a table: after FROM, JOIN, INTO, UPDATE, after the comma of a
 * FROM list, or as the table of an entity. SQL here is written in capitals, names in small letters; what the same file
 * calls a common table expression is none of the schema's.
 */
export function tablesNamedIn(source: string, tables: readonly string[]): { table: string; writes: boolean }[] {
  const expressions = new Set([...source.matchAll(/\b([a-z_]+) AS (?:NOT )?(?:MATERIALIZED )?\(/g)].map((m) => m[1]!));
  const known = new Set(tables.filter((table) => !expressions.has(table)));
  const named = new Map<string, boolean>();
  const found = (table: string, writes: boolean) => {
    if (known.has(table)) named.set(table, writes || named.get(table) === true);
  };
  for (const [, table] of source.matchAll(/\b(?:FROM|JOIN)\s+(?:ONLY\s+)?([a-z_]+)\b(?!\s*\()/g)) found(table!, false);
  for (const [, table] of source.matchAll(
    /\b(?:INTO|UPDATE|DELETE\s+FROM|TRUNCATE)\s+(?:ONLY\s+|TABLE\s+)?([a-z_]+)\b/g,
  ))
    found(table!, true);
  for (const [, list] of source.matchAll(/\bFROM\s+((?:[a-z_]+(?:\s+[a-z]+)?\s*,\s*)+[a-z_]+)/g))
    for (const table of list!.split(',')) found(table.trim().split(/\s/)[0]!, false);
  for (const [, table] of source.matchAll(/@Entity\(\s*(?:\{\s*name:\s*)?'([a-z_]+)'/g)) found(table!, true);
  return [...named].map(([table, writes]) => ({ table, writes }));
}

/** Every use of `tables` in the rooms and apps below `root`, migrations, specs and builders of tests aside. */
export function tableUses(root: string, tables: readonly string[]): TableUse[] {
  return ['libs', 'apps'].flatMap((side) =>
    readdirSync(join(root, side), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/spec\.ts$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !/\/(testing|node_modules)\/|^libs\/schema\//.test(file))
      .flatMap((file) =>
        tablesNamedIn(readFileSync(join(root, file), 'utf8'), tables).map((use) => ({
          ...use,
          file,
          place: file.split('/').slice(0, 2).join('/'),
        })),
      ),
  );
}
