import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { Product } from '../support/product.js';
import { settle } from './feed-seed.js';
import { RecallStage } from './recall-stage.js';
import { wholeNumbers } from './whole-numbers.js';

const { counts, json } = wholeNumbers('bench:recall', { shares: 10_000, posts: 100, kills: 4 });
const { shares, posts, kills } = counts;
/** What is planned comes due while the recall is carried out, and must not go out. */
const DUE_IN_SECONDS = 3;
/** The network takes 150 calls of a member a day; each post costs two, and two items are recalled. */
const POSTS_OF_A_MEMBER = 30;
const OPEN = ['scheduled', 'publishing', 'held', 'unknown'];
const say = (line: string) => console.error(line);

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres(folder);
try {
  await migrate(database.ownerUrl);
  const product = await Product.start(database.applicationUrl, folder);
  try {
    report(await measure(product));
  } finally {
    await product.stop();
  }
} finally {
  await database.stop();
  await removePostgresData(folder);
  rmSync(folder, { recursive: true, force: true });
}

async function measure(product: Product) {
  const stage = await RecallStage.open(product, database.ownerUrl, Math.ceil(posts / POSTS_OF_A_MEMBER));
  try {
    let worker = await product.worker();
    say(`${shares} planned shares and ${posts} posts are recalled …`);
    const itemId = await stage.anItem(shares, posts, 60);
    await settle(database.ownerUrl);
    await stage.until(() => stage.told());
    const inForce = await stage.recall(itemId);
    const [frozen, withdrawn, links] = await Promise.all([
      stage.until(async () => (await stage.count(itemId, OPEN)) === 0),
      stage.until(async () => (await stage.count(itemId, ['published'])) === 0),
      stage.until(() => stage.linksClosed(itemId)),
    ]);
    const told = Math.max(frozen, withdrawn, links) + (await stage.until(() => stage.told()));
    say(`As many again, due while the worker is killed ${kills} times …`);
    const second = await stage.anItem(shares, posts, DUE_IN_SECONDS);
    const before = await stage.count(second, ['published']);
    await stage.recall(second);
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(200 + 150 * kill);
      await worker.kill();
      worker = await product.worker();
    }
    await stage.until(() => stage.finished(second));
    const gone = (await stage.count(itemId, ['withdrawn'])) + (await stage.count(second, ['withdrawn']));
    return {
      shares,
      posts,
      in_force_ms: inForce,
      frozen_ms: inForce + frozen,
      withdrawn_ms: inForce + withdrawn,
      links_ms: inForce + links,
      told_ms: inForce + told,
      kills,
      published_after: Math.max(0, (await stage.count(second, ['published'])) - before),
      resumed_after_kill: gone === 2 * (shares + posts),
    };
  } finally {
    await stage.close();
  }
}

function report(figures: Awaited<ReturnType<typeof measure>>): void {
  const machine = { cores: cpus().length, load: Number(loadavg()[0]!.toFixed(1)) };
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value) : value]),
  );
  if (json) console.log(JSON.stringify({ ...rounded, ...machine }));
  else console.table({ ...rounded, ...machine });
}
