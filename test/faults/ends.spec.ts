import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres, type EmbeddedDatabase } from '#libs/postgres';
import { freePort } from '../support/free-port.js';
import { Product } from '../support/product.js';
import { RedisServer } from './redis-server.js';

/** What an orchestrator gives a process before it kills it, at the least. */
const GRACE_MS = 20_000;

/** Engines that a process may find gone when it is asked to end. */
const AWAY = RedisServer.installed() ? (['PostgreSQL', 'Redis'] as const) : (['PostgreSQL'] as const);
if (AWAY.length === 1) console.info('redis-server is not installed: how processes end without it skipped.');

describe.each(AWAY)('processes that are asked to end while %s is away', (engine) => {
  let folder: string;
  let database: EmbeddedDatabase;
  let redis: RedisServer;
  let product: Product;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-ends-'));
    await chmod(folder, 0o755);
    database = await startEmbeddedPostgres(folder, { durable: false });
    await migrate(database.ownerUrl);
    redis = new RedisServer(await freePort());
    if (engine === 'Redis') await redis.start();
    const environment = engine === 'Redis' ? { REDIS_URL: redis.url } : { REDIS_URL: '' };
    product = await Product.start(database.applicationUrl, folder, environment);
    await product.worker();
  });
  afterAll(async () => {
    await redis.kill();
    await database.stop();
    await removePostgresData(folder);
    await rm(folder, { recursive: true, force: true });
  });

  it('end within their time', async () => {
    await (engine === 'Redis' ? redis.kill() : database.stop());
    const began = Date.now();
    await product.stop();
    expect(Date.now() - began).toBeLessThan(GRACE_MS);
  });
});
