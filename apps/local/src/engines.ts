import type { Configuration } from '#libs/platform';
import { startEmbeddedPostgres } from '#libs/postgres';
import { Pauses } from './pauses.js';

/** Where the data lives: a database the operator named, or one of our own. */
export interface Engines {
  databaseUrl: string;
  ownerUrl: string;
  remark: string | null;
  /** From now on a database of our own that ends by itself is started again, after growing pauses, and that is said. */
  keep(): void;
  stop(): Promise<void>;
}

export async function startEngines(configuration: Configuration, folder: string): Promise<Engines> {
  const { databaseUrl, databaseOwnerUrl } = configuration.values;
  if (databaseUrl) {
    const ownerUrl = databaseOwnerUrl ?? databaseUrl;
    return { databaseUrl, ownerUrl, remark: null, keep: () => undefined, stop: () => Promise.resolve() };
  }
  const { applicationUrl, ...server } = await startEmbeddedPostgres(folder);
  let stopping = false;
  const keep = async (pauses: Pauses): Promise<void> => {
    for (let began = Date.now(); ; began = Date.now()) {
      await server.ended();
      if (stopping) return;
      const pause = pauses.after(Date.now() - began);
      console.error(`The database stopped by itself; it is started again in ${pause / 1_000} s.`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (stopping) return;
      await server.again().catch((error: Error) => console.error(error.message));
    }
  };
  return {
    ...server,
    databaseUrl: applicationUrl,
    keep: () => void keep(new Pauses()),
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };
}
