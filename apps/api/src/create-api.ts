import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId, type Clock } from '#libs/kernel';
import type { Configuration } from '#libs/platform';
import { AppModule } from './app.module.js';

const MEGABYTE = 1_048_576;

/** The API, initialised and not yet listening; Supertest can speak to its `getHttpServer()`. `close()` ends its connections. */
export async function createApi(
  configuration: Configuration,
  options: { clock?: Clock } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 5 * MEGABYTE,
    trustProxy: configuration.values.trustProxy,
    genReqId: newId,
    skipMiddie: true,
    multipart: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(configuration, options.clock),
    adapter,
    {
      logger: false,
      abortOnError: false,
    },
  );
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fileSize: 10 * MEGABYTE, fields: 10, fieldSize: MEGABYTE } });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
