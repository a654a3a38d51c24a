import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Module({})
class CommandModule {}

/** Does `work` in an application of these rooms that exists for it alone. */
export async function withinContext<T>(
  imports: (DynamicModule | Type)[],
  work: (context: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const context = await NestFactory.createApplicationContext(
    { module: CommandModule, imports },
    { logger: ['error'], abortOnError: false },
  );
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
