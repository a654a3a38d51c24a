import { Turns } from './turns.js';

/** Work that ends when it is told to. */
class Held {
  begun = 0;
  private release: (() => void)[] = [];

  readonly work = async () => {
    this.begun += 1;
    await new Promise<void>((resolve) => this.release.push(resolve));
  };

  end(): void {
    this.release.shift()?.();
  }
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('taking turns', () => {
  it('does what is added, and settles once all of it is done', async () => {
    const turns = new Turns(4);
    const done: string[] = [];
    for (const key of ['a', 'b', 'c']) turns.add({ key, group: key, work: async () => void done.push(key) });
    await turns.settled();
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it('settles at once when there is nothing', async () => {
    await expect(new Turns(1).settled()).resolves.toBeUndefined();
  });

  it('runs one key once at a time, and once more for all that was added meanwhile', async () => {
    const turns = new Turns(4);
    const held = new Held();
    const add = () => turns.add({ key: 'a', group: 'g', work: held.work });
    add();
    add();
    add();
    await soon();
    expect(held.begun).toBe(1);
    held.end();
    await soon();
    expect(held.begun).toBe(2);
    held.end();
    await turns.settled();
    expect(held.begun).toBe(2);
  });

  it('leaves half of the places to other groups, however much one has to do', async () => {
    const turns = new Turns(4);
    const [flood, other] = [new Held(), new Held()];
    for (let n = 0; n < 50; n += 1) turns.add({ key: `flood ${n}`, group: 'flood', work: flood.work });
    await soon();
    expect(flood.begun).toBe(2);
    turns.add({ key: 'other', group: 'other', work: other.work });
    await soon();
    expect(other.begun).toBe(1);
  });

  it('lets a single place go round too', async () => {
    const turns = new Turns(1);
    const done: string[] = [];
    turns.add({ key: 'a', group: 'g', work: async () => void done.push('a') });
    turns.add({ key: 'b', group: 'h', work: async () => void done.push('b') });
    await turns.settled();
    expect(done).toEqual(['a', 'b']);
  });

  it('sends whoever had a turn to the end of the line', async () => {
    const turns = new Turns(1);
    const done: string[] = [];
    let rounds = 3;
    const flood = () =>
      turns.add({
        key: 'flood',
        group: 'flood',
        work: async () => {
          done.push('flood');
          await soon();
          if ((rounds -= 1) > 0) flood();
        },
      });
    flood();
    for (const key of ['a', 'b']) turns.add({ key, group: key, work: async () => void done.push(key) });
    await turns.settled();
    expect(done).toEqual(['flood', 'a', 'b', 'flood', 'flood']);
  });

  it('forgets what waits and lets what runs end', async () => {
    const turns = new Turns(1);
    const [running, waiting] = [new Held(), new Held()];
    turns.add({ key: 'a', group: 'g', work: running.work });
    turns.add({ key: 'b', group: 'h', work: waiting.work });
    turns.clear();
    const settled = turns.settled();
    running.end();
    await settled;
    expect(waiting.begun).toBe(0);
  });
});
