import { NestFactory } from '@nestjs/core';
import { DemoModule, SeedDemo } from '#libs/demo';
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
    await context.close();
  }
} catch (error) {
  console.error(`The database could not be prepared: ${(error as Error).message}`);
  process.exitCode = 1;
}
process.exit();
