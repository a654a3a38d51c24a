import { setTimeout as pause } from 'node:timers/promises';
import { SideBySide } from './side-by-side.js';

/** Work that ends when it is told to. */
function held() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  return { ends, work: () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })) };
}

describe('work that goes on side by side', () => {
  it('says how much more may begin', () => {
    const [all, { work }] = [new SideBySide(3), held()];
    all.add(work);
    all.add(work);
    expect(all.free).toBe(1);
  });

  it('waits until so many places are free', async () => {
    const [all, { work, ends }] = [new SideBySide(3), held()];
    for (let nth = 0; nth < 3; nth += 1) all.add(work);
    let free = false;
    const waited = all.untilFree(2).then(() => (free = true));
    ends[0]!.resolve();
    await pause(5);
    expect([free, all.free]).toEqual([false, 1]);
    ends[2]!.resolve();
    await waited;
    expect(all.free).toBe(2);
  });

  it('waits for no more places than there are', async () => {
    const [all, { work, ends }] = [new SideBySide(1), held()];
    all.add(work);
    ends[0]!.resolve();
    await expect(all.untilFree(2)).resolves.toBeUndefined();
  });

  it('lets all end, and tells once of the first that failed', async () => {
    const [all, { work, ends }] = [new SideBySide(3), held()];
    for (let nth = 0; nth < 3; nth += 1) all.add(work);
    let over = false;
    const told = all
      .settled()
      .then(
        () => 'well',
        (error: Error) => error.message,
      )
      .finally(() => (over = true));
    ends[1]!.reject(new Error('second'));
    ends[0]!.reject(new Error('first'));
    await pause(5);
    expect(over).toBe(false);
    ends[2]!.resolve();
    expect(await told).toBe('second');
    await expect(all.settled()).resolves.toBeUndefined();
  });
});
