import type { Configuration } from '#libs/platform';
import { startEmbeddedPostgres } from '#libs/postgres';

/** Where the data lives: a database the operator named, or one of our own. */
export interface Engines {
  databaseUrl: string;
  ownerUrl: string;
  remark: string | null;
  stop(): Promise<void>;
}

export async function startEngines(configuration: Configuration, folder: string): Promise<Engines> {
  const { databaseUrl, databaseOwnerUrl } = configuration.values;
  if (databaseUrl) {
    const ownerUrl = databaseOwnerUrl ?? databaseUrl;
    return { databaseUrl, ownerUrl, remark: null, stop: () => Promise.resolve() };
  }
  const { applicationUrl, ...server } = await startEmbeddedPostgres(folder);
  return { databaseUrl: applicationUrl, ...server };
}
