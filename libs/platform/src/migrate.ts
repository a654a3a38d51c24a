import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '#libs/schema';
import type { Database } from './database.js';
import { migrateQueue } from './queue-backend.js';

const UNDEFINED_FUNCTION = '42883';

/**
 * Brings a database to the newest schema; safe to run from several processes at once (an advisory lock lets one work
 * while the others wait). Answers the names of the migrations that ran.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    synchronize: false,
    connectTimeoutMS: 5_000,
  });
  await source.initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.connect();
    try {
      await lock.query("SELECT pg_advisory_lock(hashtext('vouchsafe.migrate'))");
      const ran = await source.runMigrations({ transaction: 'each' });
      await migrateQueue(ownerUrl);
      return ran.map((migration) => migration.name);
    } finally {
      await lock.query("SELECT pg_advisory_unlock(hashtext('vouchsafe.migrate'))");
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}

/** Whether everything this version knows has run in the database that it speaks to; what newer versions ran besides does no harm. */
export async function isMigrated(database: Database): Promise<boolean> {
  try {
    const ran = new Set((await database.lookUp<{ name: string }>('migrations_that_ran()')).map(({ name }) => name));
    return migrations.every(({ name }) => ran.has(name));
  } catch (error) {
    // Before the migration that lets us look, there is nothing to look with.
    if ((error as { driverError?: { code?: string } }).driverError?.code === UNDEFINED_FUNCTION) return false;
    throw error;
  }
}

/** The newest migration that a database has seen, and whether this version knows it and has none that is newer. */
export async function schemaOf(ownerUrl: string): Promise<{ newest: string; known: boolean; current: boolean }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
    return { newest: rows[0]!.name, ...judged(rows[0]!.name) };
  } finally {
    await client.end();
  }
}

/** Whether a schema, by the name of its newest migration, is one that this version can bring up to date. */
export function knowsSchema(newest: string): boolean {
  return judged(newest).known;
}

function judged(newest: string): { known: boolean; current: boolean } {
  const names = migrations.map((migration) => migration.name);
  return { known: names.includes(newest), current: names.at(-1) === newest };
}
