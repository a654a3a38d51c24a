import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyTables } from '../support/copy-tables.js';
import { freePort } from '../support/free-port.js';
import { FAULTS, type Breakable, type Fault } from './faults.js';
import { TELLING_FAULTS } from './telling-faults.js';
import { Stage } from './product-stage.js';
import { publishThroughKills, summed, toldOf, type OnEngine } from './publishing.js';
import { onTwoServers, type Server } from './database-server.js';
import { RedisServer } from './redis-server.js';

const ENGINES = ['PostgreSQL', 'Redis'] as const;
/** How much is shared and killed unless told otherwise. */
const USUAL = { shares: 40, kills: 12 };

const USAGE = `npm run test:faults -- [options]   breaks what the product stands on, and looks what becomes of drug safety
                                       and of who is told; then has members share while workers are killed, and holds
                                       what they asked for against what stands at the network, on each queue engine

  --fault WORDS   only faults whose name has these words (may be repeated); no shares unless --shares is given
  --shares N      how many shares members ask for on each engine: ${USUAL.shares} unless told
  --kills N       how often a worker is killed meanwhile, at each named point and at random: ${USUAL.kills} unless told
  --only-shares   nothing but shares
  --json          prints the outcome as JSON too`;
const MOST_SECONDS = 20;

const options = {
  fault: { type: 'string', multiple: true },
  shares: { type: 'string' },
  kills: { type: 'string' },
  'only-shares': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;
const { values } = parseArgs({ options });

if (values.help) console.log(USAGE);
else process.exitCode = await breakEverything([...FAULTS, ...TELLING_FAULTS].filter(({ name }) => wanted(name)));

function wanted(name: string): boolean {
  return !values['only-shares'] && (values.fault?.some((words) => name.includes(words)) ?? true);
}

function count(name: 'shares' | 'kills'): number {
  const number = Number(values[name] ?? USUAL[name]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`--${name} must be a whole number above 0.`);
  process.exit(1);
}

async function breakEverything(faults: Fault[]): Promise<number> {
  const hasRedis = RedisServer.installed();
  const skipped = faults.filter(({ onRedis }) => onRedis && !hasRedis).map(({ name }) => name);
  for (const name of skipped) console.error(`Skipped, since redis-server is not installed: ${name}.`);
  const outcomes: Awaited<ReturnType<typeof play>>[] = [];
  const engines: OnEngine[] = [];
  const counts = { shares: count('shares'), kills: count('kills') };
  const shares = values.fault === undefined || values.shares !== undefined || values['only-shares'];
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
      for (const engine of shares ? ENGINES.filter((one) => one !== 'Redis' || hasRedis) : []) {
        const on = { server: first, redis: engine === 'Redis' ? redis : null };
        const compared = { engine, ...(await publishThroughKills(on, counts)) };
        engines.push(compared);
        for (const line of toldOf(compared)) console.error(line);
      }
    } finally {
      await redis.kill();
    }
  });
  const held =
    outcomes.every(({ seconds, lost }) => seconds < MOST_SECONDS && lost === 0) &&
    engines.every(({ wrong }) => wrong.length === 0);
  if (values.json) console.log(JSON.stringify({ faults: outcomes, skipped, ...summed(engines), engines }));
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
