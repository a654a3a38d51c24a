import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a script of npm's runs: it says its own id and its parent's, and ends when what started it has ended. */
const SCRIPT = `
  import { whenStarterEnds } from ${JSON.stringify(new URL('./starters.js', import.meta.url).href)};
  const work = setInterval(() => undefined, 60_000);
  const waits = whenStarterEnds(() => { console.log('starter ended'); clearInterval(work); });
  console.log(process.pid, process.ppid, waits);
`;

describe('a process that npm started', () => {
  const started: number[] = [];
  afterEach(() => {
    for (const id of started.splice(0)) {
      try {
        process.kill(id, 'SIGKILL');
      } catch {
        // It has ended, as it should.
      }
    }
  });

  /** As npm does it: a process that runs a shell that runs the script. */
  async function start(
    environment: Record<string, string>,
  ): Promise<{ npm: ChildProcess; shell: number; said: Said; waits: boolean }> {
    const script = `node --input-type=module -e "$SCRIPT"; true`;
    const stands = `require('node:child_process').spawn('sh', ['-c', process.env.LINE], { stdio: 'inherit' })`;
    const npm = spawn(process.execPath, ['-e', stands], {
      env: { PATH: process.env.PATH, SCRIPT, LINE: script, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = new Said(npm);
    const [id, shell, waits] = (await said.line(/^\d+ \d+ /)).split(' ');
    started.push(Number(id), Number(shell), npm.pid!);
    return { npm, shell: Number(shell), said, waits: waits === 'true' };
  }
  const byNpm = { npm_lifecycle_event: 'start' };

  it('hears that the shell between has ended', async () => {
    const { shell, said } = await start(byNpm);
    process.kill(shell, 'SIGTERM');
    await said.line(/^starter ended$/);
  });

  it.each(['SIGHUP', 'SIGKILL'] as const)('hears that npm has ended by %s', async (signal) => {
    const { npm, said } = await start(byNpm);
    npm.kill(signal);
    await said.line(/^starter ended$/);
    await said.end;
  });

  it('outlives who started it in any other way', async () => {
    expect((await start(byNpm)).waits).toBe(true);
    expect((await start({})).waits).toBe(false);
  });
});

/** What a process and those it starts say, line by line, and that all of them have ended. */
class Said {
  private text = '';
  readonly end: Promise<unknown>;

  constructor(private readonly process: ChildProcess) {
    this.end = once(process.stdout!, 'end');
    process.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      this.text += chunk;
      process.emit('said');
    });
  }

  async line(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = this.text.split('\n').find((line) => pattern.test(line));
      if (found !== undefined) return found;
      await once(this.process, 'said');
    }
  }
}
