import type { Database } from './database.js';
import { DatabaseClock } from './database-clock.js';

const EIGHT_DAYS_MS = 8 * 86_400_000;

/** A clock on a database that tells this time. */
const clockOn = (tell: () => Promise<Date>) =>
  new DatabaseClock({ lookUp: async () => [{ database_time: await tell() }] } as unknown as Database);

describe("the database's clock", () => {
  const realNow = Date.now;
  const realPerformance = performance.now.bind(performance);
  let clock: DatabaseClock | undefined;

  afterEach(() => {
    Date.now = realNow;
    jest.restoreAllMocks();
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

  it('keeps to the time it has when an answer was long on its way, as to a process that stood still', async () => {
    const began = performance.now();
    let stoodStill = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => realPerformance() + stoodStill);
    let longOnItsWay = 0;
    clock = await clockOn(async () => {
      const told = new Date(performance.now() - began);
      stoodStill += longOnItsWay;
      return told;
    }).start();
    longOnItsWay = 4_000;
    await clock['look']();
    expect(Math.abs(clock.now().getTime() - (performance.now() - began))).toBeLessThan(1_000);
    longOnItsWay = 100;
    await clock['look']();
    expect(Math.abs(clock.now().getTime() - (performance.now() - began))).toBeLessThan(1_000);
  });

  it('does not start on a database that does not answer', async () => {
    const silent = clockOn(async () => Promise.reject(new Error('no answer')));
    await expect(silent.start()).rejects.toThrow('no answer');
  });
});
