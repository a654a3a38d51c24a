import { NestFactory } from '@nestjs/core';
import { ConnectDemoPeople, DemoModule, PostSamples, SeePages } from '#libs/demo';
import { readConfiguration } from '#libs/platform';

/** Connects the demo's people to the sandbox once it answers, looks at the pages there, and puts their past posts there. A demo without it is still a demo, so a failure ends nothing. */
const configuration = readConfiguration(process.env);
try {
  const context = await NestFactory.createApplicationContext(DemoModule.forRoot(configuration), { logger: ['error'] });
  // Nobody who shares is connected yet: the demo has just been founded.
  const founded = (await context.get(ConnectDemoPeople).waiting()).length > 0;
  await context.get(ConnectDemoPeople).execute();
  if (founded) await context.get(SeePages).execute();
  await context.get(PostSamples).execute();
  await context.close();
} catch (error) {
  console.error(`The demo's people are not connected to the sandbox: ${(error as Error).message}`);
}
process.exit();
