import type { EventEmitter } from 'node:events';
import type { Logger } from '@nestjs/common';
import pg from 'pg';
import { Redis } from 'ioredis';
import { Queue, Worker, createPostgresBackend, runMigrations, withBackend, type Processor } from 'bullmq';
import { Rarely } from '#libs/kernel';
import type { Configuration } from './configuration.js';

const onPostgres = withBackend(createPostgresBackend);

/** The queue's engine as the rest of the platform sees it: PostgreSQL, or Redis when one is configured. */
export interface QueueBackend {
  name: 'postgres' | 'redis';
  openQueue(): Queue;
  openWorker(process: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

export function queueBackend(configuration: Configuration): QueueBackend {
  const { redisUrl, queueName } = configuration.values;
  return redisUrl ? redisBackend(redisUrl, queueName) : postgresBackend(configuration.databaseUrl, queueName);
}

function postgresBackend(databaseUrl: string, name: string): QueueBackend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 6,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    options: '-c role=vouchsafe_app -c search_path=bullmq',
  });
  pool.on('error', () => undefined);
  return {
    name: 'postgres',
    openQueue: () => new onPostgres.Queue(name, { connection: pool }) as unknown as Queue,
    openWorker: (process, concurrency) =>
      new onPostgres.Worker(name, process as never, {
        connection: pool,
        concurrency,
        autorun: false,
      }) as unknown as Worker,
    close: () => pool.end(),
  };
}

function redisBackend(redisUrl: string, name: string): QueueBackend {
  // A producer must fail fast when Redis is away; a worker must wait for it to come back.
  const producer = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true });
  const consumer = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  producer.on('error', () => undefined);
  consumer.on('error', () => undefined);
  return {
    name: 'redis',
    openQueue: () => new Queue(name, { connection: producer }),
    openWorker: (process, concurrency) =>
      new Worker(name, process, { connection: consumer, concurrency, autorun: false }),
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** Tells a log of a queue that is away: again and again while it is, but not at each of its many tries. */
export function tellOfErrors(of: EventEmitter, logger: Logger): void {
  const rarely = new Rarely();
  of.on('error', ({ message }: Error) => rarely.again(message) && logger.warn(`The queue does not answer: ${message}`));
}

/** Brings the queue's own tables (schema `bullmq`) to the version this release speaks, and opens them to the application. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query(`
      GRANT USAGE ON SCHEMA bullmq TO vouchsafe_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO vouchsafe_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA bullmq TO vouchsafe_app;`);
  } finally {
    await client.end();
  }
}
