import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { cpuSeconds } from './cpu-time.js';
import { percentile } from './feed-load.js';
import { settle } from './feed-seed.js';
import { drainAlone } from './redirect/redirect-drain.js';
import type { Load } from './redirect/redirect-load.js';
import { killed, sustained } from './redirect/redirect-runs.js';
import { RedirectStage, warm, type Server } from './redirect/redirect-stage.js';
import { wholeNumbers } from './whole-numbers.js';

const { counts, json } = wholeNumbers('bench:redirect', { links: 100_000, seconds: 2, drain: 50_000, minute: 60 });
const say = (line: string) => console.error(line);
const FEW = 1_000;
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres(folder);
try {
  await migrate(database.ownerUrl);
  say(`Making ${counts.links} links …`);
  const stage = await RedirectStage.open(database, folder, counts.links);
  await settle(database.ownerUrl);
  try {
    report(await play(stage));
  } finally {
    await stage.close();
  }
} finally {
  await database.stop();
  await removePostgresData(folder);
  rmSync(folder, { recursive: true, force: true });
}

async function play(stage: RedirectStage) {
  const api = await stage.api();
  const bare = await stage.bare(api);
  const cells = await compare(stage, api, bare);
  await bare.end();
  const sent = cells.sent;
  const stored = await stage.settled(sent);
  await api.end();
  say(`${sent} clicks were sent, ${stored} are stored. A thousand a second for ${counts.minute} s …`);
  const anew = await stage.api();
  const steady = await sustained(stage, anew, counts.minute);
  say('Killing the API under load …');
  const kill = await killed(stage, anew);
  say(`Draining ${counts.drain} clicks alone …`);
  const drain = await drainAlone(database.applicationUrl, stage, counts.drain);
  return { ...cells.summary, sent, stored, ...steady, ...kill, drain_per_s: drain, cells: cells.all };
}

/** Each kind of load on the bare server and, at once after it, on ours: what else the machine does then hits both alike. */
async function compare(stage: RedirectStage, api: Server, bare: Server) {
  const all = [];
  // The requests that the bare server's headers were learned by.
  let sent = 2;
  for (const links of [Math.min(FEW, counts.links), counts.links]) {
    const codes = stage.codes.slice(0, links);
    say(`Asking for each of ${links} links once …`);
    sent += await warm(api, codes);
    for (const connections of [32, 256])
      for (const agent of ['human', 'bot'] as const) {
        const load = { connections, seconds: counts.seconds, rate: 0, agent, codes };
        const rounds = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const theirs = await loaded(stage, bare, load);
          const ours = await loaded(stage, api, load);
          if (ours.wrong > 0) throw new Error(`${ours.wrong} answers led nowhere.`);
          sent += ours.answered;
          rounds.push({ theirs, ours });
        }
        all.push({ links, connections, agent, ...middle(rounds) });
        console.error(all.at(-1));
      }
  }
  return { sent, all, summary: summary(all) };
}

type Round = Record<'theirs' | 'ours', Awaited<ReturnType<typeof loaded>>>;

/** The median of several rounds: what else the machine did in one of them is not counted. */
function middle(rounds: Round[]) {
  const median = (of: (round: Round) => number) => rounded(percentile(rounds.map(of), 50));
  return {
    bare_per_s: Math.round(median(({ theirs }) => theirs.perSecond)),
    ours_per_s: Math.round(median(({ ours }) => ours.perSecond)),
    ratio: median(({ theirs, ours }) => ours.perSecond / theirs.perSecond),
    bare_p99_ms: median(({ theirs }) => theirs.p99),
    ours_p99_ms: median(({ ours }) => ours.p99),
    p99_ratio: median(({ theirs, ours }) => ours.p99 / theirs.p99),
    bare_cpu_us: median(({ theirs }) => theirs.cpu),
    ours_cpu_us: median(({ ours }) => ours.cpu),
  };
}

/** A load, and the microseconds of CPU that the server took for each answer: other work on the machine changes them least. */
async function loaded(stage: RedirectStage, { port, pid }: Server, load: Omit<Load, 'port'>) {
  const before = cpuSeconds([pid]);
  const loaded = await stage.load({ ...load, port });
  return { ...loaded, cpu: ((cpuSeconds([pid]) - before) / loaded.answered) * 1e6 };
}

type Cell = Record<'ratio' | 'p99_ratio' | 'bare_per_s' | 'ours_per_s' | 'bare_cpu_us' | 'ours_cpu_us', number>;

/** Over all cells, and of the one that fares worst. */
function summary(cells: Cell[]) {
  const all = (of: keyof Cell) => cells.map((cell) => cell[of]);
  return {
    bare_per_s: Math.round(mean(all('bare_per_s'))),
    ours_per_s: Math.round(mean(all('ours_per_s'))),
    ratio: mean(all('ratio')),
    least_ratio: Math.min(...all('ratio')),
    p99_ratio: mean(all('p99_ratio')),
    most_p99_ratio: Math.max(...all('p99_ratio')),
    cpu_ratio: mean(cells.map((one) => one.bare_cpu_us / one.ours_cpu_us)),
  };
}

function report(figures: Awaited<ReturnType<typeof play>>): void {
  const { cells, ...rest } = figures;
  console.table(cells);
  console.table(rest);
  const nothingLost = rest.sent === rest.stored && rest.kill_lost === 0 && rest.steady_lost === 0;
  const within = nothingLost && rest.ratio >= 0.7 && rest.p99_ratio < 2 && rest.drain_per_s >= 5_000;
  const machine = { cores: cpus().length, load: rounded(loadavg()[0]!) };
  if (json) console.log(JSON.stringify({ ...counts, ...rest, within, ...machine, cells }));
}

function mean(values: number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
