import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';

const names = new Map<string, string>();

/**
 * Runs a statement that PostgreSQL parses and plans once a connection instead of at every call. For the few fixed
 * texts that run all the time: each one stays in the memory of every connection.
 */
export async function queryPrepared<Row extends pg.QueryResultRow>(
  tx: EntityManager,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (!tx.queryRunner) throw new Error('A prepared statement needs a transaction.');
  const client = (await tx.queryRunner.connect()) as pg.ClientBase;
  return (await client.query<Row>({ name: nameOf(text), text, values })).rows;
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
