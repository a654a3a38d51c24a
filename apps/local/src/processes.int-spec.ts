import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Processes } from './processes.js';

/** Enters its id in a list and stays. */
const SCRIPT = `
  import { appendFileSync } from 'node:fs';
  appendFileSync(process.env.LIST, process.pid + '\\n');
  setInterval(() => undefined, 60_000);
`;

describe('a process of the product that is killed', () => {
  let folder: string;
  let processes: Processes | undefined;
  const deaths: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-processes-'));
    await writeFile(join(folder, 'stays.mjs'), SCRIPT);
    processes = new Processes((name) => deaths.push(name));
    processes.start('worker', pathToFileURL(join(folder, 'stays.mjs')), { LIST: join(folder, 'list') });
    await started(1);
  });
  afterEach(async () => {
    await processes?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Ids of all that were started, once there are so many. */
  async function started(count: number): Promise<number[]> {
    for (;;) {
      const list = await readFile(join(folder, 'list'), 'utf8').catch(() => '');
      const ids = list.split('\n').filter(Boolean).map(Number);
      if (ids.length >= count) return ids;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('is told of while all of it starts', async () => {
    process.kill((await started(1))[0]!, 'SIGKILL');
    while (deaths.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(deaths).toEqual(['worker']);
  });

  it('is started again later, each time, and not once all is stopped', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation();
    processes!.keep();
    process.kill((await started(1))[0]!, 'SIGKILL');
    process.kill((await started(2))[1]!, 'SIGKILL');
    const third = (await started(3))[2]!;
    expect(said.mock.calls.flat()).toEqual([
      'The worker stopped by itself (SIGKILL); it is started again in 0.5 s.',
      'The worker stopped by itself (SIGKILL); it is started again in 1 s.',
    ]);
    said.mockRestore();
    await processes!.stop();
    expect(() => process.kill(third, 0)).toThrow();
    expect(await started(3)).toHaveLength(3);
  });
});
