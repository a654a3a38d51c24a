import { resolve } from 'node:path';
import { readConfiguration } from '#libs/platform';
import { attachPostgres } from '#libs/postgres';

/** Works on the installation that DATABASE_URL or DATA_DIR names, with its embedded PostgreSQL running meanwhile. */
export async function onDatabase(work: (environment: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = readConfiguration(process.env).values;
  if (databaseUrl) return work(process.env);
  const server = await attachPostgres(resolve(dataDir));
  try {
    await work({ ...process.env, DATABASE_URL: server.applicationUrl });
  } finally {
    await server.leave();
  }
}
