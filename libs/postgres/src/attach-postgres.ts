import { findRunningPostgres, type RunningPostgres } from './running-postgres.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { findPostgresData } from './postgres-data.js';

/**
 * The PostgreSQL of a data folder for a while: the one that runs on it, or else one that is started and, with `leave`,
 * stopped again. @throws Error in one plain sentence, also when the folder has no database.
 */
export async function attachPostgres(folder: string): Promise<RunningPostgres & { leave(): Promise<void> }> {
  const running = await findRunningPostgres(folder);
  if (running) return { ...running, leave: () => Promise.resolve() };
  const data = await findPostgresData(folder);
  if (!data) throw new Error(`There is no database in ${folder}; DATA_DIR names the folder of the one you mean.`);
  const { ownerUrl, applicationUrl, stop } = await startEmbeddedPostgres(folder);
  return { data, ownerUrl, applicationUrl, leave: stop };
}
