import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { Product } from '../support/product.js';
import { cpuSeconds, familyOf, postmaster } from './cpu-time.js';
import { percentile } from './feed-load.js';
import { settle } from './feed-seed.js';
import { FactsInTime } from './idle-facts.js';
import { seedIdle } from './idle-seed.js';
import { wholeNumbers } from './whole-numbers.js';

const { counts, json } = wholeNumbers('bench:idle', { organisations: 1_000, seconds: 60, facts: 200 });
const { organisations, seconds, facts: samples } = counts;
const busy = Math.ceil(organisations / 10);
const BUSY_SECONDS = 10;
/** Long enough that neither window holds what starting or sealing many ledgers costs. */
const WARM_MS = 20_000;
const say = (line: string) => console.error(line);

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres(folder);
try {
  await migrate(database.ownerUrl);
  await seedIdle(database.ownerUrl, 1, samples);
  const product = await Product.start(database.applicationUrl, folder);
  try {
    await product.worker();
    report(await FactsInTime.on(database, (facts) => measure(product, facts)));
  } finally {
    await product.stop();
  }
} finally {
  await database.stop();
  await removePostgresData(folder);
  rmSync(folder, { recursive: true, force: true });
}

async function measure(product: Product, facts: FactsInTime) {
  const postgres = await postmaster(database.ownerUrl);
  const pids = () => [...product.pids, ...familyOf(postgres)];
  const rest = async (what: string) => {
    await facts.settle();
    await settle(database.ownerUrl);
    await pause(WARM_MS);
    say(`Counting what ${what} costs for ${seconds} s …`);
    return idleCost(pids);
  };
  const cpu_one = await rest('one idle organisation');
  const lagOfOne = await facts.oneByOne(samples);
  say(`Making ${organisations - 1} more organisations …`);
  await seedIdle(database.ownerUrl, organisations - 1, Math.ceil(samples / organisations) + BUSY_SECONDS + 2);
  const cpu_many = await rest(`${organisations} idle organisations`);
  const lagOfMany = await facts.oneByOne(Math.min(samples, organisations));
  say(`Keeping ${busy} of ${organisations} busy for ${BUSY_SECONDS} s …`);
  const before = cpuSeconds(pids());
  const waits = await facts.busy(busy, BUSY_SECONDS);
  const busyCost = cpuSeconds(pids()) - before;
  return {
    organisations,
    window_seconds: seconds,
    cpus: cpus().length,
    load: rounded(loadavg()[0]!),
    cpu_one: rounded(cpu_one),
    cpu_many: rounded(cpu_many),
    cpu_ratio: rounded(cpu_many / cpu_one),
    lag_one_p99_ms: rounded(percentile(lagOfOne, 99)),
    lag_many_p99_ms: rounded(percentile(lagOfMany, 99)),
    lag_p99_ms: rounded(Math.max(percentile(lagOfOne, 99), percentile(lagOfMany, 99))),
    busy_wait_p50_ms: rounded(percentile(waits, 50)),
    busy_facts: waits.length,
    busy_cpu_ms_a_fact: rounded((busyCost * 1_000) / waits.length),
    busy_wait_max_ms: rounded(Math.max(...waits)),
  };
}

/** CPU-seconds a minute of API, worker and PostgreSQL together. */
async function idleCost(pids: () => number[]): Promise<number> {
  const before = cpuSeconds(pids());
  const began = performance.now();
  await pause(seconds * 1_000);
  return ((cpuSeconds(pids()) - before) / (performance.now() - began)) * 60_000;
}

function report(figures: Awaited<ReturnType<typeof measure>>): void {
  const { cpu_one, cpu_many, cpu_ratio, lag_one_p99_ms, lag_many_p99_ms, lag_p99_ms, busy_wait_max_ms } = figures;
  console.log(
    `An idle product takes ${cpu_one} CPU-seconds a minute with one organisation, ${cpu_many} with ${organisations}: ${cpu_ratio} times as much.`,
  );
  console.log(
    `From a fact to its standing, 99 in 100 take at most ${lag_one_p99_ms} ms with one, ${lag_many_p99_ms} ms with ${organisations}.`,
  );
  console.log(`With ${busy} of ${organisations} busy nobody waits longer than ${busy_wait_max_ms} ms.`);
  const within = cpu_ratio <= 1.5 && lag_p99_ms < 1_000 && busy_wait_max_ms < 2_000;
  if (json) console.log(JSON.stringify({ ...figures, within }));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
