import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { readConfiguration } from '#libs/platform';
import { aClick, leaveBehind } from '../testing/index.js';
import { ClickJournal } from './click-journal.js';

describe('the journal of clicks', () => {
  let folder: string;
  const opened: ClickJournal[] = [];

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vouchsafe-journal-'))));
  afterEach(async () => {
    for (const journal of opened.splice(0)) await journal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const clicks = () => join(folder, 'clicks');
  function open(): ClickJournal {
    const journal = new ClickJournal(readConfiguration({ DATA_DIR: folder }));
    opened.push(journal);
    return journal;
  }
  const keep = (journal: ClickJournal, ...agents: string[]) =>
    Promise.all(agents.map((userAgent) => new Promise<void>((kept) => journal.append(aClick({ userAgent }), kept))));
  const files = () =>
    readdirSync(clicks(), { recursive: true })
      .map((name) => join(clicks(), String(name)))
      .filter((name) => name.endsWith('.clicks'));
  async function takeAll(journal: ClickJournal): Promise<string[]> {
    const agents: string[] = [];
    for (let taken = await journal.take(7); taken; taken = await journal.take(7)) {
      agents.push(...taken.clicks.map((click) => click.userAgent));
      taken.settle();
    }
    return agents;
  }

  it('has a click on file before it is answered, and all of one turn in one piece', async () => {
    const journal = open();
    const sizes: number[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(
        (userAgent) =>
          new Promise<void>((done) =>
            journal.append(aClick({ userAgent }), () => {
              sizes.push(readFileSync(files()[0]!).length);
              done();
            }),
          ),
      ),
    );
    expect(new Set(sizes).size).toBe(1);
    expect(await takeAll(journal)).toEqual(['a', 'b', 'c']);
  });

  it('gives a click again until it is settled', async () => {
    const journal = open();
    await keep(journal, 'a', 'b');
    expect((await journal.take(1))?.clicks).toMatchObject([{ userAgent: 'a' }]);
    const taken = (await journal.take(1))!;
    expect(taken.clicks).toMatchObject([{ userAgent: 'a' }]);
    taken.settle();
    expect(await takeAll(journal)).toEqual(['b']);
    expect(journal.isWaiting).toBe(false);
  });

  it('loses nothing that was kept when its process is killed', async () => {
    const child = fork(new URL('../testing/keep-clicks.js', import.meta.url), [folder]);
    const kept: string[] = [];
    child.on('message', (agent: string) => {
      if (kept.push(agent) === 3_000) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const journal = open();
    await journal.tidy();
    const found = new Set(await takeAll(journal));
    expect(kept.length).toBeGreaterThanOrEqual(3_000);
    expect(kept.filter((agent) => !found.has(agent))).toEqual([]);
  });

  it('is shared by processes: nobody touches what is of one that lives, and of several one takes over each file', async () => {
    const [one, two] = [open(), open()];
    await keep(one, 'a', 'b');
    await two.tidy();
    expect(two.isWaiting).toBe(false);
    leaveBehind(clicks());
    const others = [open(), open(), open()];
    await Promise.all(others.map((other) => other.tidy()));
    expect((await Promise.all(others.map(takeAll))).flat()).toEqual(['a', 'b']);
    // One that stood still so long and goes on after all sees that, and writes to another place.
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    await keep(one, 'c');
    later.mockRestore();
    expect(await takeAll(one)).toEqual(['c']);
  });

  it('reads what is whole in a file that ends in the middle of a click, or is damaged', async () => {
    await keep(open(), ...'abcdefgh');
    const [file] = files();
    const bytes = readFileSync(file!);
    const each = bytes.length / 8;
    bytes[Math.floor(2.5 * each)]! ^= 1;
    writeFileSync(file!, bytes);
    appendFileSync(file!, bytes.subarray(0, each - 9));
    leaveBehind(clicks());
    const journal = open();
    await journal.tidy();
    expect((await takeAll(journal)).join('')).toBe('abdefgh');
  });

  it('keeps clicks in memory while it cannot be written, and on file again after that', async () => {
    writeFileSync(clicks(), 'no folder');
    const journal = open();
    await keep(journal, 'a', 'b');
    expect(await takeAll(journal)).toEqual(['a', 'b']);
    await keep(journal, 'c');
    rmSync(clicks());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await keep(journal, 'd');
    expect(files()).toHaveLength(1);
    expect(await takeAll(journal)).toEqual(['c', 'd']);
  });

  it('is empty once all is settled and its process has ended', async () => {
    const journal = open();
    await keep(journal, 'a');
    await takeAll(journal);
    await journal.close();
    expect(readdirSync(clicks())).toEqual([]);
  });
});
