import { DatabaseAway } from './database-away.js';
import { DatabasePulse, type Heard } from './database-pulse.js';

describe('the pulse of the database', () => {
  let probe: { resolve: (heard: Heard) => void } | null;
  let pool: { asked: number; answer: () => Promise<unknown> };
  let pulse: DatabasePulse;

  beforeEach(() => {
    jest.useFakeTimers();
    probe = null;
    pool = { asked: 0, answer: never };
    pulse = new DatabasePulse(
      () => new Promise((resolve) => (probe = { resolve })),
      () => {
        pool.asked += 1;
        return pool.answer();
      },
    );
  });
  afterEach(() => {
    pulse.stop();
    jest.useRealTimers();
  });

  const never = () => new Promise<never>(() => undefined);
  const pass = async (ms: number) => {
    jest.advanceTimersByTime(ms);
    for (let n = 0; n < 30; n += 1) await Promise.resolve();
  };
  /** Asks, and hears nothing over the pool within its time unless that answers. */
  async function probed(heard: Heard): Promise<void> {
    await pass(1_000);
    probe!.resolve(heard);
    await pass(4_000);
  }
  const full = Object.assign(new Error('sorry, too many clients already'), { code: '53300', severity: 'FATAL' });

  it('is not felt while answers come soon', async () => {
    expect(await pulse.bound(async () => 1)).toBe(1);
    await pass(60_000);
    expect(probe).toBeNull();
  });

  it('lets work take its time as long as the smallest question is answered', async () => {
    let done = (_: string) => undefined as void;
    const work = pulse.bound(() => new Promise<string>((resolve) => (done = resolve)));
    for (let n = 0; n < 20; n += 1) await probed('answered');
    done('late');
    expect(await work).toBe('late');
  });

  it('tells everybody who waits when nothing is answered, and whoever comes, until something is', async () => {
    const waiting = [pulse.bound(never), pulse.bound(never)].map((work) => expect(work).rejects.toThrow(DatabaseAway));
    await probed('silent');
    await Promise.all(waiting);
    await expect(pulse.bound(async () => 1)).rejects.toThrow(DatabaseAway);
    await probed('answered');
    expect(await pulse.bound(async () => 1)).toBe(1);
  });

  it('is there on a machine so busy that the question is late, but something is answered', async () => {
    let done = (_: number) => undefined as void;
    const slow = pulse.bound(() => new Promise<number>((resolve) => (done = resolve)));
    await pass(1_000);
    await pulse.bound(async () => 1);
    probe!.resolve('silent');
    await pass(4_000);
    done(2);
    expect(await slow).toBe(2);
  });

  it('takes a refusal by the database for an answer', async () => {
    const slow = pulse.bound(never);
    slow.catch(() => undefined);
    await pass(1_000);
    await expect(pulse.bound(() => Promise.reject(new Error('duplicate key')))).rejects.toThrow('duplicate key');
    probe!.resolve('silent');
    await pass(4_000);
    expect(await pulse.bound(async () => 1)).toBe(1);
  });

  it('is there while what stands of the pool answers, whoever is refused a new connection', async () => {
    let done = (_: string) => undefined as void;
    const slow = pulse.bound(() => new Promise<string>((resolve) => (done = resolve)));
    pool.answer = async () => undefined;
    for (const heard of ['refused', 'silent', 'refused'] as const) await probed(heard);
    done('late');
    expect(await slow).toBe('late');
  });

  it('is there again when the pool answers, though new connections are refused', async () => {
    pool.answer = () => Promise.reject(full);
    const waiting = expect(pulse.bound(never)).rejects.toThrow(DatabaseAway);
    await probed('silent');
    await waiting;
    await probed('refused');
    await expect(pulse.bound(async () => 1)).rejects.toThrow(DatabaseAway);
    pool.answer = async () => undefined;
    await pass(1_000);
    expect(await pulse.bound(async () => 1)).toBe(1);
  });

  it('that refuses connections is given the time in which what it runs ends, and is away then', async () => {
    const left: unknown[] = [];
    pulse.bound(never).catch((error: unknown) => left.push(error));
    pool.answer = () => Promise.reject(full);
    for (let second = 0; second < 30; second += 1) {
      await pass(1_000);
      probe!.resolve('refused');
      await pass(0);
      expect(left).toEqual([]);
    }
    await pass(1_000);
    probe!.resolve('refused');
    await pass(0);
    expect(left).toEqual([expect.any(DatabaseAway)]);
  });

  it('asks a pool that hangs but once', async () => {
    const waiting = expect(pulse.bound(never)).rejects.toThrow(DatabaseAway);
    for (let n = 0; n < 5; n += 1) await probed('silent');
    await waiting;
    expect(pool.asked).toBe(1);
  });
});
