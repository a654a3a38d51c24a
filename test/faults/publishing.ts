import { join } from 'node:path';
import type { Server } from './database-server.js';
import { PublishingRun, type Compared } from './publishing-run.js';
import { PublishingStage } from './publishing-stage.js';
import type { RedisServer } from './redis-server.js';

/** A member does not share without end. */
const SHARES_OF_A_MEMBER = 25;

/** How a run ended on one engine of the queue. */
export type OnEngine = Compared & { engine: string };

/** Members share while workers die, on a database of their own: see PublishingRun. */
export async function publishThroughKills(
  { server, redis }: { server: Server; redis: RedisServer | null },
  counts: { shares: number; kills: number },
): Promise<Compared> {
  const name = `publishing_on_${redis ? 'redis' : 'postgres'}`;
  const environment = { QUEUE_NAME: name, REDIS_URL: redis?.url ?? '' };
  const sharers = Math.max(4, Math.ceil(counts.shares / SHARES_OF_A_MEMBER));
  const stage = await PublishingStage.open(
    join(server.folder, name),
    await server.database(name),
    environment,
    sharers,
  );
  try {
    const emptyRedis = redis ? { emptyRedis: () => redis.empty() } : {};
    return await new PublishingRun(stage, { restartDatabase: () => server.restart(), ...emptyRedis }, counts).play();
  } finally {
    await stage.close();
  }
}

/** The figures of all engines together. */
export function summed(engines: readonly Compared[]) {
  const sum = (of: (one: Compared) => number) => engines.reduce((total, one) => total + of(one), 0);
  return {
    shares: sum((one) => one.shares),
    published: sum((one) => one.published),
    duplicates: sum((one) => one.duplicates),
    lost: sum((one) => one.lost),
    unknown_resolved: sum((one) => one.unknown_resolved),
    unknown_asked: sum((one) => one.unknown_asked),
    kills: sum((one) => one.kills),
  };
}

/** What a person reads of a run. */
export function toldOf({ engine, wrong, unknown, ...counts }: OnEngine): string[] {
  const { shares, published, duplicates, lost, unknown_resolved, unknown_asked, kills } = counts;
  return [
    `Publishing, with the queue on ${engine}: ${published} of ${shares} published through ${kills} kills; ${duplicates} twice, ${lost} lost; of unknown fates ${unknown_resolved} found out, ${unknown_asked} asked.`,
    ...wrong.map((words) => `        ${words}`),
    ...unknown.map(
      ({ share, happened, stood }) =>
        `        asked of "${share}", which ${stood ? 'stood' : 'did not stand'}: ${happened}`,
    ),
  ];
}
