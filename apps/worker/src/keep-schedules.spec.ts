import type { ScheduleContract, Schedules } from '#libs/platform';
import { KeepSchedules, type ScheduledWork } from './keep-schedules.js';

/** Schedules whose time comes when the test says so. */
class FakeSchedules implements Pick<Schedules, keyof Schedules> {
  due = new Set<string>();
  readonly finished: [string, string | null][] = [];
  asked = 0;
  away = false;
  /** What an answer waits for. */
  held: Promise<void> | undefined;
  private told: (() => void)[] = [];

  async takeDue(schedules: readonly ScheduleContract[]): Promise<string[]> {
    this.asked += 1;
    for (const tell of this.told.splice(0)) tell();
    await this.held;
    if (this.away) throw new Error('The database is away.');
    const taken = schedules.map(({ name }) => name).filter((name) => this.due.has(name));
    for (const name of taken) this.due.delete(name);
    return taken;
  }

  async finish(name: string, error: Error | null): Promise<void> {
    this.finished.push([name, error?.message ?? null]);
  }

  async overdue(): Promise<never[]> {
    return [];
  }

  /** Resolves when it is asked the next time but `times` minus one. */
  async untilAsked(times = 1): Promise<void> {
    for (let n = 0; n < times; n += 1) await new Promise<void>((resolve) => this.told.push(resolve));
  }
}

const LOOK_EVERY_MS = 5;

const named = (name: string, run: () => Promise<void>): ScheduledWork => ({
  schedule: { name, everyMilliseconds: 1_000 },
  run,
});

describe('keeping schedules', () => {
  let schedules: FakeSchedules;
  let keep: KeepSchedules;

  beforeEach(() => {
    schedules = new FakeSchedules();
    keep = new KeepSchedules(schedules as unknown as Schedules);
    Reflect.set(keep, 'logger', { warn: () => undefined });
  });
  afterEach(() => keep.stop());

  const start = (works: ScheduledWork[]) => keep.start(works, { lookEveryMs: LOOK_EVERY_MS });

  it('does what is due, and nothing else', async () => {
    const done: string[] = [];
    schedules.due.add('a');
    start([named('a', async () => void done.push('a')), named('b', async () => void done.push('b'))]);
    await schedules.untilAsked(2);
    expect(done).toEqual(['a']);
    expect(schedules.finished).toEqual([['a', null]]);
  });

  it('notes what failed and does it again when it is due again', async () => {
    let tries = 0;
    schedules.due.add('a');
    start([
      named('a', async () => {
        if ((tries += 1) === 1) throw new Error('not yet');
      }),
    ]);
    await schedules.untilAsked(2);
    schedules.due.add('a');
    await schedules.untilAsked(2);
    expect(schedules.finished).toEqual([
      ['a', 'not yet'],
      ['a', null],
    ]);
  });

  it('does not begin what still runs, and goes on with the rest meanwhile', async () => {
    let [slow, quick] = [0, 0];
    let end = () => {};
    schedules.due = new Set(['slow', 'quick']);
    start([
      named('slow', () => {
        slow += 1;
        return new Promise<void>((resolve) => (end = resolve));
      }),
      named('quick', async () => void (quick += 1)),
    ]);
    await schedules.untilAsked(2);
    schedules.due = new Set(['slow', 'quick']);
    await schedules.untilAsked(2);
    expect([slow, quick]).toEqual([1, 2]);
    end();
    await schedules.untilAsked(2);
    expect(slow).toBe(2);
    end();
  });

  it('asks again after the database was away', async () => {
    const done: string[] = [];
    schedules.away = true;
    schedules.due.add('a');
    start([named('a', async () => void done.push('a'))]);
    await schedules.untilAsked();
    schedules.away = false;
    await schedules.untilAsked(2);
    expect(done).toEqual(['a']);
  });

  it('ends only when what a look under way still takes has ended', async () => {
    const done: string[] = [];
    let answer = () => {};
    schedules.held = new Promise((resolve) => (answer = resolve));
    schedules.due.add('a');
    start([named('a', async () => void done.push('a'))]);
    const stopped = keep.stop();
    answer();
    await stopped;
    expect(schedules.finished).toEqual([['a', null]]);
    expect(done).toEqual(['a']);
  });

  it('says once a while that the database is away, not at each look', async () => {
    const said: string[] = [];
    Reflect.set(keep, 'logger', { warn: (words: string) => said.push(words) });
    schedules.away = true;
    start([]);
    await schedules.untilAsked(4);
    expect(said).toEqual(['The schedules could not be looked up: The database is away.']);
  });

  it('ends only when what runs has ended, and asks no more', async () => {
    let ended = false;
    schedules.due.add('a');
    start([
      named('a', async () => {
        await new Promise((resolve) => setImmediate(resolve));
        ended = true;
      }),
    ]);
    await new Promise((resolve) => setImmediate(resolve));
    await keep.stop();
    expect(ended).toBe(true);
    const { asked } = schedules;
    await new Promise((resolve) => setTimeout(resolve, 4 * LOOK_EVERY_MS));
    expect(schedules.asked).toBe(asked);
  });
});
