import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { postmaster } from './cpu-time.js';
import { seedOrganisation, settle } from './feed-seed.js';
import { planDigests } from './notify-seed.js';
import { DigestRun } from './notify-run.js';
import { wholeNumbers } from './whole-numbers.js';

const { counts, json } = wholeNumbers('bench:notify', { members: 20_000, items: 10_000 });
const { members, items } = counts;
const say = (line: string) => console.error(line);
const GOAL_SECONDS = 60;

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres(folder);
try {
  await migrate(database.ownerUrl);
  say(`Seeding ${members} members and ${items} items …`);
  await seedOrganisation(database.ownerUrl, { slug: 'bench', members, items });
  const planned = await planDigests(database.ownerUrl);
  await settle(database.ownerUrl);
  const run = await DigestRun.open(database, folder, planned);
  try {
    say('Composing, queueing and writing a digest for everybody …');
    const cost = await run.measure(await postmaster(database.ownerUrl));
    say('Asking each member’s own feed what was to be told …');
    report({ members, items, ...cost, ...(await run.check()) });
  } finally {
    await run.close();
  }
} finally {
  await database.stop();
  await removePostgresData(folder);
  rmSync(folder, { recursive: true, force: true });
}

type Figures = Awaited<ReturnType<DigestRun['measure']>> &
  Awaited<ReturnType<DigestRun['check']>> & { members: number; items: number };

function report(figures: Figures): void {
  const { seconds, peak_mb, digests, written, duplicates, missing, wrong } = figures;
  console.log(`Of ${members} members ${digests} have something new; ${written} mails were written for them.`);
  console.log(`Composing, queueing and writing them took ${seconds} s and at most ${peak_mb} MB.`);
  console.log(`Told twice: ${duplicates}. Not told: ${missing}. Told what is not in their feed: ${wrong}.`);
  const within = seconds < GOAL_SECONDS && duplicates + missing + wrong === 0;
  if (json) console.log(JSON.stringify({ ...figures, cpus: cpus().length, within }));
}
