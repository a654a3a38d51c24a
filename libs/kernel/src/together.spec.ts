import { setTimeout as pause } from 'node:timers/promises';
import { Together } from './together.js';

/** Rounds that end when they are told to. */
function rounds(most = 8, fails: (asks: string[]) => boolean = () => false, gatherMs = 0) {
  const seen: string[] = [];
  const ends: (() => void)[] = [];
  const together = new Together<string, string>(
    async (key, asks) => {
      seen.push(`${key}:${asks.join('')}`);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (fails(asks)) throw new Error(`not ${asks.join('')}`);
      return asks.map((ask) => ask.toUpperCase());
    },
    { most, gatherMs },
  );
  const end = async () => {
    await pause(10);
    ends.shift()!();
    await pause(10);
  };
  return { together, seen, end };
}

describe('what is done together', () => {
  it('takes along what is asked for at once, and in the next round what was asked for meanwhile', async () => {
    const { together, seen, end } = rounds();
    const first = [together.ask('x', 'a'), together.ask('x', 'b')];
    await pause(10);
    const second = [together.ask('x', 'c'), together.ask('x', 'd')];
    await end();
    await end();

    expect(await Promise.all([...first, ...second])).toEqual(['A', 'B', 'C', 'D']);
    expect(seen).toEqual(['x:ab', 'x:cd']);
  });

  it('keeps keys apart, side by side', async () => {
    const { together, seen, end } = rounds();
    const both = [together.ask('x', 'a'), together.ask('y', 'b')];
    await pause(10);

    expect(seen).toEqual(['x:a', 'y:b']);
    await end();
    await end();
    expect(await Promise.all(both)).toEqual(['A', 'B']);
  });

  it('takes no more than so many a round', async () => {
    const { together, seen, end } = rounds(2);
    const all = ['a', 'b', 'c'].map((ask) => together.ask('x', ask));
    await end();
    await end();

    expect(await Promise.all(all)).toEqual(['A', 'B', 'C']);
    expect(seen).toEqual(['x:ab', 'x:c']);
  });

  it('waits for more only until it is full', async () => {
    const { together, seen, end } = rounds(2, () => false, 60_000);
    const both = [together.ask('x', 'a'), together.ask('x', 'b')];
    await end();

    expect(await Promise.all(both)).toEqual(['A', 'B']);
    expect(seen).toEqual(['x:ab']);
  });

  it('asks for each alone where a round of several fails, so that only what fails alone fails', async () => {
    const { together, end } = rounds(8, (asks) => asks.includes('b'));
    const all = ['a', 'b', 'c'].map((ask) => together.ask('x', ask));
    const settled = Promise.allSettled(all);
    for (let nth = 0; nth < 4; nth++) await end();

    expect(await settled).toEqual([
      { status: 'fulfilled', value: 'A' },
      { status: 'rejected', reason: new Error('not b') },
      { status: 'fulfilled', value: 'C' },
    ]);
  });

  it('begins anew after it has rested', async () => {
    const { together, end } = rounds();
    const first = together.ask('x', 'a');
    await end();
    expect(await first).toBe('A');

    const second = together.ask('x', 'b');
    await end();
    expect(await second).toBe('B');
  });
});
