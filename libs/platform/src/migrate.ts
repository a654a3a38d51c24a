import { DataSource } from 'typeorm';
import { migrations } from '#libs/schema';
import { migrateQueue } from './queue-backend.js';

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
