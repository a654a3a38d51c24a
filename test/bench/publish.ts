import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { RedisServer } from '../faults/redis-server.js';
import { freePort } from '../support/free-port.js';
import { Product } from '../support/product.js';
import { settle } from './feed-seed.js';
import { bareLoop } from './publish-bare.js';
import { emptyJobs } from './publish-empty.js';
import { PublishStage } from './publish-stage.js';
import { wholeNumbers } from './whole-numbers.js';

const { counts, json } = wholeNumbers('bench:publish', { shares: 10_000, instant: 1_000, seconds: 60 });
const say = (line: string) => console.error(line);
const LEAST_RATIO = 0.5;
const MOST_LATE_MS = 2_000;

const network = fork(new URL('publish-network.js', import.meta.url));
const [networkPort] = (await once(network, 'message')) as [number];
const networkUrl = `http://127.0.0.1:${networkPort}`;
try {
  const onPostgres = { engine: 'PostgreSQL', ...(await measure('')) };
  const engines = [onPostgres];
  if (RedisServer.installed()) {
    const redis = new RedisServer(await freePort());
    await redis.start();
    try {
      engines.push({ engine: 'Redis', ...(await measure(redis.url)) });
    } finally {
      await redis.kill();
    }
  } else say('Skipped, since redis-server is not installed: the queue on Redis.');
  report(engines);
} finally {
  network.kill();
}

/** Each engine on a database of its own. */
async function measure(redisUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
  chmodSync(folder, 0o755);
  const database = await startEmbeddedPostgres(folder);
  try {
    await migrate(database.ownerUrl);
    const environment = { QUEUE_NAME: 'bench', REDIS_URL: redisUrl };
    const product = await Product.start(database.applicationUrl, folder, environment);
    const pool = new pg.Pool({ connectionString: database.ownerUrl });
    try {
      const stage = await PublishStage.open(product, pool, database.ownerUrl);
      const settings = { ...environment, DATABASE_URL: database.applicationUrl, DATA_DIR: folder };
      return await play(stage, product, database, settings).finally(() => stage.close());
    } finally {
      await pool.end();
      await product.stop();
    }
  } finally {
    await database.stop();
    await removePostgresData(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(
  stage: PublishStage,
  product: Product,
  { ownerUrl }: { ownerUrl: string },
  environment: NodeJS.ProcessEnv,
) {
  const { shares, instant, seconds } = counts;
  const bare = async () => {
    const itemId = await stage.plan(instant);
    await settle(ownerUrl);
    return bareLoop(ownerUrl, networkUrl, itemId);
  };
  const work = () => product.worker({ LINKEDIN_API_URL: networkUrl });
  say(`The queue on ${environment.REDIS_URL ? 'Redis' : 'PostgreSQL'}: ${instant} bare, ${instant} empty …`);
  const before = await bare();
  const empty = await emptyJobs(environment, instant);
  const plans = [await stage.plan(instant), await stage.plan(instant)] as const;
  const spread = await stage.plan(shares);
  await settle(ownerUrl);
  const first = await work();
  await stage.quiet();
  say(`${instant} shares that are due at one instant, by one worker …`);
  const one = await stage.publish(plans[0], 0);
  const second = await work();
  await stage.quiet();
  say('As many, by two …');
  const two = await stage.publish(plans[1], 0);
  await stage.quiet();
  say(`${shares} shares that are due within ${seconds} s, by both …`);
  const late = await stage.publish(spread, seconds);
  await stage.quiet();
  await Promise.all([first.stop(), second.stop()]);
  const after = await bare();
  const bareRate = (before + after) / 2;
  return {
    bare_per_s: rounded(bareRate),
    bare_before_per_s: rounded(before),
    bare_after_per_s: rounded(after),
    empty_per_s: rounded(empty),
    publish_per_s: rounded(one.perSecond),
    ratio: rounded(one.perSecond / bareRate),
    two_workers_per_s: rounded(two.perSecond),
    two_workers_ratio: rounded(two.perSecond / one.perSecond),
    late_p99_ms: Math.round(late.lateP99),
    instant_late_p99_ms: Math.round(one.lateP99),
  };
}

type Figures = Awaited<ReturnType<typeof measure>> & { engine: string };

/** The figures of the engine that fares worse stand for both. */
function report(engines: Figures[]): void {
  const worst = engines.reduce((found, one) => (one.ratio < found.ratio ? one : found));
  const late = Math.max(...engines.map((one) => one.late_p99_ms));
  console.table(engines);
  const machine = { cores: cpus().length, load: Number(loadavg()[0]!.toFixed(1)) };
  const within = worst.ratio >= LEAST_RATIO && late < MOST_LATE_MS;
  if (json) console.log(JSON.stringify({ ...counts, ...worst, late_p99_ms: late, within, ...machine, engines }));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
