import type { Database } from './database.js';
import { DatabaseClock } from './database-clock.js';

const EIGHT_DAYS_MS = 8 * 86_400_000;

/** A clock on a database that tells this time. */
const clockOn = (tell: () => Promise<Date>) =>
  new DatabaseClock({ lookUp: async () => [{ database_time: await tell() }] } as unknown as Database);

describe("the database's clock", () => {
  const realNow = Date.now;
  let clock: DatabaseClock | undefined;

  afterEach(() => {
    Date.now = realNow;
    clock?.onApplicationShutdown();
  });

  it('shows the time of the database, not that of the machine', async () => {
    const told = new Date('2031-05-06T07:08:09Z');
    clock = await clockOn(async () => told).start();
    expect(Math.abs(clock.now().getTime() - told.getTime())).toBeLessThan(2_000);
  });

  it('does not follow a machine whose clock jumps', async () => {
    clock = await clockOn(async () => new Date(realNow())).start();
    for (const jump of [EIGHT_DAYS_MS, -EIGHT_DAYS_MS]) {
      Date.now = () => realNow() + jump;
      expect(Math.abs(clock.now().getTime() - realNow())).toBeLessThan(2_000);
    }
  });

  it('goes on between looks, and never back', async () => {
    clock = await clockOn(async () => new Date('2026-11-02T09:00:00Z')).start();
    const first = clock.now().getTime();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now().getTime() - first).toBeGreaterThanOrEqual(15);
  });

  it('does not start on a database that does not answer', async () => {
    const silent = clockOn(async () => Promise.reject(new Error('no answer')));
    await expect(silent.start()).rejects.toThrow('no answer');
  });
});
