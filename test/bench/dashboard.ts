import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { BREAKDOWNS } from '#libs/reach';
import { DashboardRun } from './dashboard-run.js';
import { seedDashboard, type SeededDashboard } from './dashboard-seed.js';
import { percentile } from './feed-load.js';
import { settle } from './feed-seed.js';
import { wholeNumbers } from './whole-numbers.js';

const { counts, json } = wholeNumbers('bench:dashboard', { clicks: 50_000_000, runs: 25, facts: 3 });
const say = (line: string) => console.error(line);
const GOAL_MS = 200;
const SPANS = { year: 365, month: 30 };

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres(folder);
try {
  await migrate(database.ownerUrl);
  say(`Seeding two years of figures with ${counts.clicks} clicks …`);
  const seeded = await seedDashboard(database.ownerUrl, counts.clicks);
  say(`Loaded in ${seeded.load_seconds} s, added up in ${seeded.fill_seconds} s.`);
  await settle(database.ownerUrl);
  const run = await DashboardRun.open(database.applicationUrl, folder, seeded.organisationId);
  try {
    await measure(run);
    report(seeded, run);
  } finally {
    await run.close();
  }
} finally {
  await database.stop();
  await removePostgresData(folder);
  rmSync(folder, { recursive: true, force: true });
}

async function measure(run: DashboardRun): Promise<void> {
  const periods = Object.entries(SPANS).map(([name, days]) => ({
    name,
    period: endingAgo(0, days),
    before: endingAgo(days, days),
  }));
  say('Warming up …');
  for (const { name, period } of periods) await run.ask(name, period);
  run.taken.clear();
  say(`Looking at a year and at a month ${counts.runs} times …`);
  for (let nth = 0; nth < counts.runs; nth += 1) for (const { name, period } of periods) await run.ask(name, period);
  say(`Adding the same up from the facts ${counts.facts} times …`);
  for (let nth = 0; nth < counts.facts; nth += 1)
    for (const { name, period, before } of periods) await run.askFacts(name, period, before);
  say('Applying batches of facts …');
  await run.applyFacts(database.ownerUrl);
}

function endingAgo(ago: number, days: number) {
  const to = DateTime.utc().minus({ days: ago });
  return { from: to.minus({ days: days - 1 }).toFormat('yyyy-MM-dd'), to: to.toFormat('yyyy-MM-dd') };
}

/** Medians; `_p99_ms` beside them. A breakdown is as slow as the slowest of its kinds. */
function report({ organisationId: _, ...seeded }: SeededDashboard, { taken, differences }: DashboardRun): void {
  const figures: Record<string, number> = {};
  const add = (name: string, percent: (values: number[]) => number) => {
    const kinds = name.endsWith('breakdown') ? BREAKDOWNS.map((by) => `${name}_by_${by}`) : [name];
    return Math.round(Math.max(...kinds.map((kind) => percent(taken.get(kind)!))) * 10) / 10;
  };
  for (const name of taken.keys()) {
    figures[`${name}_ms`] = add(name, (values) => percentile(values, 50));
    figures[`${name}_p99_ms`] = add(name, (values) => percentile(values, 99));
  }
  console.log('what                 p50 ms    p99 ms    from facts, p50 ms');
  for (const span of Object.keys(SPANS))
    for (const what of ['summary', 'series', 'breakdown']) {
      for (const name of [`${span}_${what}`, `facts_${span}_${what}`]) {
        figures[`${name}_ms`] = add(name, (values) => percentile(values, 50));
        figures[`${name}_p99_ms`] = add(name, (values) => percentile(values, 99));
      }
      const columns = [`${span}_${what}_ms`, `${span}_${what}_p99_ms`, `facts_${span}_${what}_ms`];
      console.log(`${span} ${what}`.padEnd(21) + columns.map((column) => String(figures[column]).padEnd(10)).join(''));
    }
  const { clicks, share_days, shares, members } = seeded;
  console.log(
    `${clicks} clicks on ${share_days} days of ${shares} shares by ${members} members; ${differences} answers differ.`,
  );
  console.log(
    `A batch of 500 facts takes ${figures.batch_ms} ms, ${figures.batch_without_sums_ms} ms of it without the sums.`,
  );
  const within =
    differences === 0 && ['summary', 'series', 'breakdown'].every((what) => figures[`year_${what}_ms`]! < GOAL_MS);
  if (json)
    console.log(JSON.stringify({ ...seeded, ...figures, differences, runs: counts.runs, figure: 'p50', cpus: cpus().length, load: loadavg()[0], within })); // prettier-ignore
}
