import { setTimeout as pause } from 'node:timers/promises';
import { SideBySide } from './side-by-side.js';

/** Work that ends when it is told to, and what is told of it. */
function stage() {
  const told: string[] = [];
  const all = new SideBySide(({ message }) => told.push(message));
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const begin = (count: number) => {
    for (let nth = 0; nth < count; nth += 1) {
      all.add(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
    }
  };
  return { all, told, ends, begin };
}

describe('work that goes on side by side', () => {
  it('is counted until it ends', async () => {
    const { all, ends, begin } = stage();
    begin(2);
    expect(all.count).toBe(2);
    ends[0]!.resolve();
    await pause(1);
    expect(all.count).toBe(1);
  });

  it('is waited for until no more than so many go on', async () => {
    const { all, ends, begin } = stage();
    begin(3);
    let come = false;
    const waited = all.untilAtMost(1).then((has) => (come = has));
    ends[0]!.resolve();
    await pause(5);
    expect(come).toBe(false);
    ends[2]!.resolve();
    expect(await waited).toBe(true);
  });

  it('is waited for no longer than somebody has patience', async () => {
    const { all, begin } = stage();
    expect(await all.untilAtMost(0, 5)).toBe(true);
    begin(1);
    expect(await all.untilAtMost(1, 5)).toBe(true);
    expect(await all.untilAtMost(0, 5)).toBe(false);
  });

  it('tells of what fails, and goes on with the rest', async () => {
    const { all, told, ends, begin } = stage();
    begin(3);
    ends[1]!.reject(new Error('second'));
    ends[0]!.resolve();
    await all.untilAtMost(1);
    expect([told, all.count]).toEqual([['second'], 1]);
    ends[2]!.resolve();
    expect(await all.untilAtMost(0)).toBe(true);
    expect(told).toEqual(['second']);
  });
});
