import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { prepareDataFolder } from './data-folder.js';

/** Starts the database of a folder and says so; asked to end it has some work left, as a run does whose apps end first. */
const RUN = (postgres: string) => `
  import { createRequire } from 'node:module';
  import { startEmbeddedPostgres } from '${postgres}';
  const { Client } = createRequire('${postgres}')('pg');
  process.on('disconnect', () => undefined);
  const server = await startEmbeddedPostgres(process.argv[2]);
  process.on('SIGTERM', async () => {
    for (let left = 20; left > 0; left -= 1) {
      const client = new Client({ connectionString: server.ownerUrl });
      await client.connect();
      await client.end();
    }
    await server.stop();
    process.exit(0);
  });
  process.send('ready');
`;

describe('a data folder', () => {
  let folder: string;
  let run: ChildProcess;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-folder-'));
    await writeFile(join(folder, 'run.mjs'), RUN(pathToFileURL(built()).href));
    run = fork(join(folder, 'run.mjs'), [join(folder, 'data')]);
    await said(run, 'ready');
  });
  afterEach(async () => {
    run.kill('SIGKILL');
    await removePostgresData(join(folder, 'data'));
    await rm(folder, { recursive: true, force: true });
  });

  const built = () => join(import.meta.dirname, '../../../libs/postgres/src/index.js');
  const said = (child: ChildProcess, word: string) =>
    new Promise<void>((resolve) => child.on('message', (message) => message === word && resolve()));
  const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

  it('is refused to a second run while the first has it', async () => {
    await expect(prepareDataFolder(join(folder, 'data'), false)).rejects.toThrow('Another instance');
  });

  it('is taken over from a run that was killed, whose database is stopped first', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    const over = ended(run);
    run.kill('SIGKILL');
    await over;
    await prepareDataFolder(join(folder, 'data'), false);
    expect(error.mock.calls.flat()).toEqual(['The last run was killed and its database went on; it is stopped first.']);
    error.mockRestore();
    const server = await startEmbeddedPostgres(join(folder, 'data'));
    await server.stop();
  });

  it('keeps its database until a run that is told to end has ended what stands on it', async () => {
    const over = ended(run);
    run.kill('SIGTERM');
    await over;
    expect(run.exitCode).toBe(0);
    await prepareDataFolder(join(folder, 'data'), false);
  });
});
