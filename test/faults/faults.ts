import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Stage } from './product-stage.js';
import type { RedisServer } from './redis-server.js';

/** What there is to break beside the product itself. */
export interface Breakable {
  redis: RedisServer;
  /** A second PostgreSQL, migrated and empty, that takes over what the stage's database holds. */
  restoreElsewhere(stage: Stage): Promise<{ applicationUrl: string; ownerUrl: string }>;
}

export interface Fault {
  name: string;
  onRedis?: boolean;
  /** Followers that are not to count as behind. */
  besides?: string[];
  play(stage: Stage, breakable: Breakable): Promise<void>;
}

const DAY_MS = 86_400_000;
const HELD_MS = 32_000;
const WRONG_CLOCK_MS = 25_000;
const shiftedClock = new URL('../dates/shift-clock.js', import.meta.url);
const poisonedFollower = new URL('poisoned-follower.js', import.meta.url);

/** Everything that has been seen to stop followers, or might. */
export const FAULTS: Fault[] = [
  {
    name: 'restored into a fresh cluster',
    play: async (stage, { restoreElsewhere }) => {
      const worker = await stage.product.worker();
      await stage.routeText();
      await burnTransactions(stage);
      await stage.routeText();
      await worker.stop();
      // What nobody has taken in when the dump is made is taken in after it.
      await stage.writeRouted();
      await stage.moveTo(await restoreElsewhere(stage));
      await stage.product.worker();
      await stage.routeText();
      await stage.routeText();
    },
  },
  { name: 'queue emptied, on PostgreSQL', play: (stage) => loseTheQueue(stage, () => emptyPostgresQueue(stage)) },
  {
    name: 'queue emptied, on Redis',
    onRedis: true,
    play: (stage, { redis }) => loseTheQueue(stage, () => redis.empty()),
  },
  {
    name: 'Redis killed and started again empty',
    onRedis: true,
    play: (stage, { redis }) =>
      loseTheQueue(stage, async () => {
        await redis.kill();
        await stage.routeText();
        await redis.start();
      }),
  },
  { name: "a worker's clock eight days ahead", play: (stage) => mistakeTheTime(stage, 8 * DAY_MS) },
  { name: "a worker's clock eight days behind", play: (stage) => mistakeTheTime(stage, -8 * DAY_MS) },
  {
    name: 'a follower that always fails',
    besides: ['test.poisoned'],
    play: async (stage) => {
      await stage.product.worker({}, [poisonedFollower]);
      for (let n = 0; n < 4; n += 1) await stage.routeText();
      await stage.routeTexts(20);
      if ((await stage.failuresOf('test.poisoned')) === 0) stage.wrong.push('nobody was poisoned');
      if (await stage.hasSetAside('test.poisoned'))
        stage.wrong.push('an entry was given up before its pauses were over');
    },
  },
  {
    name: 'a transaction open in another database of the server',
    play: async (stage) => {
      await stage.product.worker();
      const elsewhere = new URL(stage.ownerUrl);
      elsewhere.pathname = '/postgres';
      await holdOpen(elsewhere.href, ['SELECT pg_current_xact_id()'], () => keepRouting(stage, HELD_MS));
    },
  },
  {
    name: 'a transaction open in the same database',
    play: async (stage) => {
      await stage.product.worker();
      const entry = { id: stage.organisationId, kind: 'test.left_open', at: new Date(), subject_kind: 'test' };
      const facts = JSON.stringify([{ ...entry, subject_id: stage.organisationId, detail: {} }]);
      await holdOpen(
        stage.ownerUrl,
        [
          `SELECT set_config('vouchsafe.organisation_id', '${stage.organisationId}', true)`,
          `SELECT append_to_ledger('${facts}'::jsonb)`,
        ],
        () => keepRouting(stage, HELD_MS),
      );
      await stage.routeText();
    },
  },
  {
    name: 'a worker killed in mid-work',
    play: async (stage) => {
      const worker = await stage.product.worker();
      await stage.routeTexts(60, async () => {
        await worker.kill();
        await stage.product.worker();
      });
      await stage.routeText();
    },
  },
  {
    name: 'two workers side by side',
    play: async (stage) => {
      await Promise.all([stage.product.worker(), stage.product.worker()]);
      await stage.routeText();
      await stage.routeTexts(60);
      const shares = await stage.planShares(8);
      await stage.comeDue(shares);
      await stage.expectShares(shares, 'published', 8);
    },
  },
];

async function keepRouting(stage: Stage, forMs: number): Promise<void> {
  for (const end = performance.now() + forMs; performance.now() < end; await pause(3_000)) await stage.routeText();
}

/** Numbers of transactions that a fresh cluster will not reach for a while. */
async function burnTransactions(stage: Stage): Promise<void> {
  await stage.owner('DO $$ BEGIN FOR i IN 1..20000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$');
}

async function loseTheQueue(stage: Stage, lose: () => Promise<void>): Promise<void> {
  await stage.product.worker();
  await stage.routeText();
  const shares = await stage.planShares(8);
  await stage.comeDue(shares);
  await lose();
  await stage.routeText();
  await stage.expectShares(shares, 'published', 8);
  await lose();
  await stage.routeText();
}

async function emptyPostgresQueue(stage: Stage): Promise<void> {
  const tables = await stage.owner<{ tables: string }>(
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
      WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  await stage.owner(`TRUNCATE ${tables[0]!.tables} CASCADE`);
}

/** A worker whose clock is wrong for a while, and then one whose clock is right. */
async function mistakeTheTime(stage: Stage, aheadMs: number): Promise<void> {
  const shares = await stage.planShares(2);
  const wrong = await stage.product.worker({ CLOCK_AHEAD_MS: String(aheadMs) }, [shiftedClock]);
  await keepRouting(stage, WRONG_CLOCK_MS);
  await stage.expectShares(shares, 'scheduled', 0);
  await wrong.stop();
  await stage.product.worker();
  await stage.routeText();
  await stage.expectShares(shares, 'scheduled', 0);
  await stage.comeDue(shares);
  await stage.expectShares(shares, 'published', 2);
  await stage.routeText();
}

async function holdOpen(url: string, statements: string[], meanwhile: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const statement of statements) await client.query(statement);
    await meanwhile();
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
