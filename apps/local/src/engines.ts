import { startEmbeddedPostgres, type Configuration } from '#libs/platform';

/** Where the data lives: a database the operator named, or one of our own. */
export interface Engines {
  databaseUrl: string;
  ownerUrl: string;
  embedded: boolean;
  stop(): Promise<void>;
}

export async function startEngines(configuration: Configuration, folder: string): Promise<Engines> {
  const { databaseUrl, databaseOwnerUrl } = configuration.values;
  if (databaseUrl) {
    return { databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, embedded: false, stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres(folder);
  return { databaseUrl: server.applicationUrl, ownerUrl: server.ownerUrl, embedded: true, stop: () => server.stop() };
}
