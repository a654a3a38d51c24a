import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { ErasureList } from '#libs/people';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres, type EmbeddedDatabase } from '#libs/postgres';
import { prepareDataFolder } from '../data-folder.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const SECRET = '1:' + Buffer.alloc(32, 7).toString('base64');

describe('an installation that is backed up while it runs', () => {
  let place: string;
  let running: EmbeddedDatabase;
  let client: pg.Client;
  const at = (name: string) => join(place, name);
  const backUp = (out: string, more: { keys?: string } = {}) =>
    takeBackup({ DATA_DIR: at('data'), LOG_LEVEL: 'silent' }, { out: at(out), ...more });
  const restore = (file: string, folder: string, more: { keys?: string; erasures?: string } = {}) =>
    restoreBackup({ LOG_LEVEL: 'silent', DATA_DIR: at('data') }, { file: at(file), dataDir: at(folder), ...more });

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'vouchsafe-backup-'));
    await chmod(place, 0o755);
    running = await startEmbeddedPostgres(at('data'), { durable: false });
    await migrate(running.ownerUrl);
    await writeFile(at('data/secret-keys'), SECRET, { mode: 0o600 });
    await mkdir(at('data/media/one'), { recursive: true });
    await writeFile(at('data/media/one/picture'), 'a picture');
    await mkdir(at('data/clicks/one'), { recursive: true });
    await writeFile(at('data/clicks/one/000001.clicks'), 'clicks');
    await writeFile(at('data/erasures.jsonl'), '{}\n');
    client = new pg.Client({ connectionString: running.ownerUrl });
    await client.connect();
    await client.query('CREATE TABLE written (n integer PRIMARY KEY, filling text)');
  });

  afterAll(async () => {
    await client.end();
    await running.stop();
    for (const name of await readdir(place)) await removePostgresData(at(name)).catch(() => undefined);
    await rm(place, { recursive: true, force: true });
  });

  async function queryIn<Row extends object>(folder: string, query: string): Promise<Row[]> {
    const server = await startEmbeddedPostgres(at(folder), { durable: false });
    const there = new pg.Client({ connectionString: server.ownerUrl });
    try {
      await there.connect();
      return (await there.query<Row>(query)).rows;
    } finally {
      await there.end();
      await server.stop();
    }
  }

  const rowsIn = async (folder: string) =>
    (await queryIn<{ n: number }>(folder, 'SELECT n FROM written ORDER BY n')).map(({ n }) => n);

  it('comes back with everything that was committed before the copy ended, without a gap', async () => {
    let written = 0;
    let over = false;
    const writing = (async () => {
      const filling = 'x'.repeat(20_000);
      for (; !over; written += 1) {
        await client.query('INSERT INTO written VALUES ($1, $2)', [written, filling]);
        if (written % 50 === 0) await client.query('CHECKPOINT');
      }
    })();
    while (written < 20) await new Promise((resolve) => setImmediate(resolve));
    const before = written;
    await backUp('busy.tar.gz');
    over = true;
    await writing;

    await restore('busy.tar.gz', 'busy');
    const rows = await rowsIn('busy');
    expect(rows.length).toBeGreaterThanOrEqual(before);
    expect(rows.length).toBeLessThanOrEqual(written);
    expect(rows).toEqual(rows.map((_, nth) => nth));
    expect(await readFile(at('busy/media/one/picture'), 'utf8')).toBe('a picture');
    expect(await readFile(at('busy/clicks/one/000001.clicks'), 'utf8')).toBe('clicks');
    expect(await readFile(at('busy/secret-keys'), 'utf8')).toBe(SECRET);
    await expect(stat(at('busy/erasures.jsonl'))).rejects.toThrow('ENOENT');
    await expect(prepareDataFolder(at('busy'), false)).resolves.toBe(at('busy'));
  });

  it('keeps its keys apart when asked to, and does not come back without them', async () => {
    await backUp('apart.tar.gz', { keys: at('keys') });
    expect((await stat(at('keys'))).mode & 0o777).toBe(0o600);
    await expect(restore('apart.tar.gz', 'apart')).rejects.toThrow('name their file with --keys');
    const { manifest } = await restore('apart.tar.gz', 'apart', { keys: at('keys') });
    expect(Object.keys(manifest.files)).not.toContain('secret-keys');
    expect(await readFile(at('apart/secret-keys'), 'utf8')).toBe(SECRET);
    expect((await rowsIn('apart')).length).toBeGreaterThan(0);
  });

  it('refuses an archive with one wrong byte or a missing end, and a folder that is used, before it writes', async () => {
    await backUp('whole.tar.gz');
    const bytes = await readFile(at('whole.tar.gz'));
    await writeFile(at('short.tar.gz'), bytes.subarray(0, bytes.length - 1_000));
    await writeFile(at('wrong.tar.gz'), bytes);
    const file = await open(at('wrong.tar.gz'), 'r+');
    const middle = Math.floor(bytes.length / 2);
    await file.write(Buffer.from([bytes[middle]! ^ 1]), 0, 1, middle);
    await file.close();
    for (const name of ['short.tar.gz', 'wrong.tar.gz'])
      await expect(restore(name, 'refused')).rejects.toThrow(/is not a whole backup/);
    await expect(stat(at('refused'))).rejects.toThrow('ENOENT');
    await expect(restore('whole.tar.gz', 'data')).rejects.toThrow('is not empty');
  });

  it('goes on in the next epoch, and who was erased after the backup is erased again', async () => {
    const [organisationId, memberId] = [newId(), newId()];
    await client.query(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, 'acme', 'Acme', 'Acme')`,
      [organisationId],
    );
    await client.query(
      `INSERT INTO members (organisation_id, id, email, name, roles, language, status)
       VALUES ($1, $2, 'bo@acme.example', 'Bo Berg', '{advocate}', 'en', 'active')`,
      [organisationId, memberId],
    );
    await client.query(
      `INSERT INTO person_keys (organisation_id, person_id, sealed_key, created_at) VALUES ($1, $2, 'sealed', now())`,
      [organisationId, memberId],
    );
    await backUp('before.tar.gz');
    const erasure = { organisationId, memberId, at: new Date().toISOString() };
    await writeFile(at('erased'), `${JSON.stringify(erasure)}\n`);

    const { organisations, manifest } = await restore('before.tar.gz', 'after', { erasures: at('erased') });
    expect(organisations).toEqual([
      {
        organisationId,
        epoch: 2,
        held: 0,
        unknown: 0,
        dropped: 0,
        paused: ['notifications.tell'],
        erased: 1,
        stopped: true,
      },
    ]);
    expect(
      await queryIn('after', 'SELECT organisation_id, scope, cause, backup_at, started_by, lifted_at FROM freezes'),
    ).toEqual([
      {
        organisation_id: organisationId,
        scope: 'organisation',
        cause: 'restore',
        backup_at: new Date(manifest.takenAt),
        started_by: null,
        lifted_at: null,
      },
    ]);
    expect(await ErasureList.read(at('after/erasures.jsonl'))).toEqual([erasure]);
    expect(await queryIn('after', 'SELECT name, status FROM members')).toEqual([
      { name: 'Erased member', status: 'deactivated' },
    ]);
    expect(await queryIn('after', 'SELECT sealed_key FROM person_keys')).toEqual([{ sealed_key: null }]);
    expect(await queryIn('after', 'SELECT DISTINCT kind FROM ledger_entries ORDER BY kind')).toEqual([
      { kind: 'freeze.started' },
      { kind: 'ledger.epoch_opened' },
      { kind: 'ledger.key_rotated' },
      { kind: 'member.deactivated' },
      { kind: 'member.erased' },
    ]);
    await expect(restore('before.tar.gz', 'nowhere', { erasures: at('no-list') })).rejects.toThrow('cannot be read');
    await client.query('TRUNCATE organisations CASCADE');
  });

  it('leaves no archive behind when it could not be written', async () => {
    await expect(backUp('no/such/folder.tar.gz')).rejects.toThrow('ENOENT');
    await expect(stat(at('no'))).rejects.toThrow('ENOENT');
    expect((await readdir(place)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('does not start on what a restore that was cut off has left', async () => {
    await mkdir(at('cut-off'));
    await writeFile(at('cut-off/restore-unfinished'), '');
    await expect(prepareDataFolder(at('cut-off'), false)).rejects.toThrow('did not come to its end');
  });
});
