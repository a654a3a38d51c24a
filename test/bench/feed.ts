import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { measure, percentile, startApi, type Latencies } from './feed-load.js';
import { seedOrganisation, settle, type BenchOrganisation } from './feed-seed.js';
import { wholeNumbers } from './whole-numbers.js';

const { counts, json } = wholeNumbers('bench:feed', {
  members: 100_000,
  items: 10_000,
  requests: 4_000,
  concurrency: 2,
});
const { members, items, requests, concurrency } = counts;
const say = (line: string) => console.error(line);

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres(folder);
try {
  await migrate(database.ownerUrl);
  const small: BenchOrganisation = { slug: 'small', members: 1_000, items };
  const large: BenchOrganisation = { slug: 'large', members, items };
  for (const organisation of [small, large]) {
    say(`Seeding ${organisation.members} members and ${items} items …`);
    await seedOrganisation(database.ownerUrl, organisation);
  }
  await settle(database.ownerUrl);
  const api = await startApi(database.applicationUrl, folder);
  try {
    say('Warming up …');
    await measure(api.url, [small, large], { requests: Math.min(1_000, requests), concurrency });
    say(`Opening ${requests} feeds in each of the two organisations, ${concurrency} at a time …`);
    report(await measure(api.url, [small, large], { requests, concurrency }), small, large);
  } finally {
    await api.stop();
  }
} finally {
  await database.stop();
  await removePostgresData(folder);
  rmSync(folder, { recursive: true, force: true });
}

function report(latencies: Latencies, small: BenchOrganisation, large: BenchOrganisation): void {
  const figures = [small, large].map(({ slug, members: size }) => {
    const taken = latencies.get(slug) ?? [];
    return {
      members: size,
      p50_ms: rounded(percentile(taken, 50)),
      p99_ms: rounded(percentile(taken, 99)),
      most_ms: rounded(Math.max(...taken)),
    };
  });
  const [of1000, ofAll] = figures as [(typeof figures)[0], (typeof figures)[0]];
  const p99_ratio = rounded(ofAll.p99_ms / of1000.p99_ms);
  console.log('members    p50 ms    p99 ms    most ms');
  for (const row of figures) {
    console.log([row.members, row.p50_ms, row.p99_ms, row.most_ms].map((value) => String(value).padEnd(10)).join(''));
  }
  console.log(`p99 with ${members} members is ${p99_ratio} times that with ${small.members}.`);
  if (json) {
    const within = ofAll.p99_ms < 20 && p99_ratio <= 1.2;
    console.log(
      JSON.stringify({
        items,
        requests,
        concurrency,
        cpus: cpus().length,
        small: of1000,
        large: ofAll,
        p99_ratio,
        within,
      }),
    );
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
