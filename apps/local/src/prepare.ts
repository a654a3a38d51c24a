import { NestFactory } from '@nestjs/core';
import { ConnectDemoPeople, DemoModule, PostSamples, SeedDemo } from '#libs/demo';
import { migrate, readConfiguration } from '#libs/platform';

/** Brings the database to the newest schema and, for a demonstration, creates the demo organisation once. */
const configuration = readConfiguration(process.env);
try {
  await migrate(configuration.values.databaseOwnerUrl ?? configuration.databaseUrl);
  if (configuration.values.demo) {
    const context = await NestFactory.createApplicationContext(DemoModule.forRoot(configuration), {
      logger: ['error'],
    });
    await context.get(SeedDemo).execute();
    // That is done once the sandbox is there; every start but the first has nothing left to do.
    const people = await context.get(ConnectDemoPeople).waiting();
    const { shares } = await context.get(PostSamples).waiting();
    if (people.length > 0 || shares.length > 0) await tell('connect-demo');
    await context.close();
  }
} catch (error) {
  console.error(`The database could not be prepared: ${(error as Error).message}`);
  process.exitCode = 1;
}
process.exit();

/** Tells the process that started this one, and waits until it is on its way. */
async function tell(word: string): Promise<void> {
  await new Promise((resolve) => (process.send ? process.send(word, resolve) : resolve(null)));
}
