import { setTimeout as pause } from 'node:timers/promises';
import { Places } from './places.js';

describe('places for heavy work', () => {
  it('lets no more in than there are, and the others in the order in which they came', async () => {
    const places = new Places(2);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const all = ['a', 'b', 'c', 'd'].map((name) =>
      places.in(async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
        return name;
      }),
    );
    await pause(5);
    expect(begun).toEqual(['a', 'b']);
    ends[1]!();
    await pause(5);
    expect(begun).toEqual(['a', 'b', 'c']);
    ends[0]!();
    await pause(5);
    for (const end of ends) end();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('frees the place of what fails', async () => {
    const places = new Places(1);
    await expect(places.in(() => Promise.reject(new Error('not this')))).rejects.toThrow('not this');
    expect(await places.in(async () => 'the next')).toBe('the next');
  });
});
