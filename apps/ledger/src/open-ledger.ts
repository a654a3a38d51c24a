import { resolve } from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KeysFit, LedgerModule } from '#libs/ledger';
import { OrganisationRepository, PeopleModule } from '#libs/people';
import { Database, PlatformModule, readConfiguration, refuseWithoutKeys } from '#libs/platform';
import { attachPostgres } from '#libs/postgres';

@Module({})
class OneLedgerModule {}

/**
 * Does `work` on one organisation's ledger: on the database in DATABASE_URL or else on the embedded one in DATA_DIR, which
 * is started for the while when it does not run. @throws Error in one plain sentence.
 */
export async function onLedgerOf<T>(
  slug: string,
  environment: NodeJS.ProcessEnv,
  work: (rooms: INestApplicationContext, organisationId: string) => Promise<T>,
): Promise<T> {
  const { values } = readConfiguration(environment);
  const database = values.databaseUrl
    ? { url: values.databaseUrl, leave: () => Promise.resolve() }
    : await embeddedDatabase(resolve(values.dataDir));
  try {
    const configuration = readConfiguration({ ...environment, DATABASE_URL: database.url });
    await refuseWithoutKeys(configuration);
    const imports = [PlatformModule.forRoot(configuration), LedgerModule, PeopleModule];
    const rooms = await NestFactory.createApplicationContext(
      { module: OneLedgerModule, imports },
      { logger: ['error'], abortOnError: false },
    );
    try {
      await rooms.get(KeysFit).check();
      return await work(rooms, await organisationCalled(slug, rooms));
    } finally {
      await rooms.close();
    }
  } finally {
    await database.leave();
  }
}

async function embeddedDatabase(folder: string): Promise<{ url: string; leave(): Promise<void> }> {
  const { applicationUrl, leave } = await attachPostgres(folder);
  return { url: applicationUrl, leave };
}

async function organisationCalled(slug: string, rooms: INestApplicationContext): Promise<string> {
  const database = rooms.get(Database);
  const organisations = rooms.get(OrganisationRepository, { strict: false });
  const others: string[] = [];
  for (const id of await database.organisationIds()) {
    const organisation = await database.within(id, (tx) => organisations.get(tx));
    if (organisation.slug === slug) return id;
    others.push(organisation.slug);
  }
  const some = [...others.sort().slice(0, 10), ...(others.length > 10 ? ['…'] : [])].join(', ');
  throw new Error(`No organisation is called ${slug}; here are ${some || 'none'}.`);
}
