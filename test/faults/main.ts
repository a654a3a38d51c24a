import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { copyTables } from '../support/copy-tables.js';
import { freePort } from '../support/free-port.js';
import { FAULTS, type Breakable, type Fault } from './faults.js';
import { TELLING_FAULTS } from './telling-faults.js';
import { Stage } from './product-stage.js';
import { RedisServer } from './redis-server.js';

const USAGE = `npm run test:faults -- [options]   breaks what the product stands on, and looks what becomes of drug safety
                                       and of who is told

  --fault WORDS   only faults whose name has these words (may be repeated)
  --json          prints the outcome as JSON too`;
const MOST_SECONDS = 20;

const options = {
  fault: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;
const { values } = parseArgs({ options });

if (values.help) console.log(USAGE);
else process.exitCode = await breakEverything([...FAULTS, ...TELLING_FAULTS].filter(({ name }) => wanted(name)));

function wanted(name: string): boolean {
  return values.fault?.some((words) => name.includes(words)) ?? true;
}

async function breakEverything(faults: Fault[]): Promise<number> {
  const hasRedis = RedisServer.installed();
  const skipped = faults.filter(({ onRedis }) => onRedis && !hasRedis).map(({ name }) => name);
  for (const name of skipped) console.error(`Skipped, since redis-server is not installed: ${name}.`);
  const outcomes: Awaited<ReturnType<typeof play>>[] = [];
  await onTwoServers(async (first, second) => {
    const redis = new RedisServer(await freePort());
    if (hasRedis) await redis.start();
    try {
      for (const [nth, fault] of faults.filter(({ name }) => !skipped.includes(name)).entries()) {
        const outcome = await play(fault, `fault_${nth}`, { first, second, redis });
        outcomes.push(outcome);
        console.error(
          `${outcome.seconds.toFixed(1).padStart(6)} s  ${String(outcome.lost).padStart(3)} lost  ${[outcome.name, ...outcome.wrong].join('; ')}`,
        );
      }
    } finally {
      await redis.kill();
    }
  });
  const held = outcomes.every(({ seconds, lost }) => seconds < MOST_SECONDS && lost === 0);
  if (values.json) console.log(JSON.stringify({ faults: outcomes, skipped }));
  else console.log(held ? 'Nothing was lost.' : 'This does not hold.');
  return held ? 0 : 1;
}

/** @returns the longest wait for a case, and how much was lost: facts, cases, and what went wrong beside. */
async function play(fault: Fault, name: string, on: { first: Server; second: Server; redis: RedisServer }) {
  const breakable: Breakable = {
    redis: on.redis,
    restoreElsewhere: async (stage) => {
      const elsewhere = await on.second.database(name);
      await copyTables(stage.ownerUrl, elsewhere.ownerUrl);
      return elsewhere;
    },
  };
  const environment = fault.onRedis ? { REDIS_URL: on.redis.url } : {};
  const stage = await Stage.open(name, join(on.first.folder, name), await on.first.database(name), environment);
  try {
    await fault.play(stage, breakable);
    const lost = await stage.lost(fault.besides);
    const seconds = Math.round(Math.max(...stage.seconds) * 100) / 100;
    return { name: fault.name, seconds, lost: Math.max(lost, stage.wrong.length), wrong: stage.wrong };
  } finally {
    await stage.close();
  }
}

interface Server {
  folder: string;
  /** A migrated database of its own. */
  database(name: string): Promise<{ applicationUrl: string; ownerUrl: string }>;
}

async function onTwoServers(work: (first: Server, second: Server) => Promise<void>): Promise<void> {
  await onServer(async (first) => onServer(async (second) => work(first, second)));
}

async function onServer(work: (server: Server) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-outage-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(folder);
  try {
    const named = (url: string, name: string) => url.replace(/\/vouchsafe$/, `/${name}`);
    await work({
      folder,
      database: async (name) => {
        const client = new pg.Client({ connectionString: named(server.ownerUrl, 'postgres') });
        await client.connect();
        await client.query(`CREATE DATABASE ${name}`);
        await client.end();
        const ownerUrl = named(server.ownerUrl, name);
        await migrate(ownerUrl);
        return { ownerUrl, applicationUrl: named(server.applicationUrl, name) };
      },
    });
  } finally {
    await server.stop();
    await removePostgresData(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
