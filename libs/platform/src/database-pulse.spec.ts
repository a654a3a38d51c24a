import { DatabaseAway } from './database-away.js';
import { DatabasePulse } from './database-pulse.js';

describe('the pulse of the database', () => {
  let probe: { resolve: (answered: boolean) => void } | null;
  let pulse: DatabasePulse;

  beforeEach(() => {
    jest.useFakeTimers();
    probe = null;
    pulse = new DatabasePulse('postgres://nowhere', () => new Promise((resolve) => (probe = { resolve })));
  });
  afterEach(() => {
    pulse.stop();
    jest.useRealTimers();
  });

  const never = () => new Promise<never>(() => undefined);
  const pass = async (ms: number) => {
    jest.advanceTimersByTime(ms);
    for (let n = 0; n < 10; n += 1) await Promise.resolve();
  };
  async function probed(answer: boolean): Promise<void> {
    await pass(1_000);
    probe!.resolve(answer);
    await pass(0);
  }

  it('is not felt while answers come soon', async () => {
    expect(await pulse.bound(async () => 1)).toBe(1);
    await pass(60_000);
    expect(probe).toBeNull();
  });

  it('lets work take its time as long as the smallest question is answered', async () => {
    let done = (_: string) => undefined as void;
    const work = pulse.bound(() => new Promise<string>((resolve) => (done = resolve)));
    for (let n = 0; n < 20; n += 1) await probed(true);
    done('late');
    expect(await work).toBe('late');
  });

  it('tells everybody who waits when nothing is answered, and whoever comes, until something is', async () => {
    const waiting = [pulse.bound(never), pulse.bound(never)].map((work) => expect(work).rejects.toThrow(DatabaseAway));
    await probed(false);
    await Promise.all(waiting);
    await expect(pulse.bound(async () => 1)).rejects.toThrow(DatabaseAway);
    await probed(true);
    expect(await pulse.bound(async () => 1)).toBe(1);
  });

  it('is there on a machine so busy that the question is late, but something is answered', async () => {
    let done = (_: number) => undefined as void;
    const slow = pulse.bound(() => new Promise<number>((resolve) => (done = resolve)));
    await pass(1_000);
    await pulse.bound(async () => 1);
    probe!.resolve(false);
    await pass(0);
    done(2);
    expect(await slow).toBe(2);
  });

  it('takes a refusal by the database for an answer', async () => {
    const slow = pulse.bound(never);
    slow.catch(() => undefined);
    await pass(1_000);
    await expect(pulse.bound(() => Promise.reject(new Error('duplicate key')))).rejects.toThrow('duplicate key');
    probe!.resolve(false);
    await pass(0);
    expect(await pulse.bound(async () => 1)).toBe(1);
  });
});
