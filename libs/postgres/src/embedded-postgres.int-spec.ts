import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removePostgresData, startEmbeddedPostgres } from './index.js';

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.info('Not root: nobody to keep out of a folder, so what then becomes of its database skipped.');

describe('the embedded PostgreSQL', () => {
  let folder: string;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'vouchsafe-')), 'a place with ä, # and 100 %');
  });

  afterEach(async () => {
    await removePostgresData(folder);
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  async function remembering(statement: string): Promise<{ remark: string | null; rows: unknown[] }> {
    const server = await startEmbeddedPostgres(folder, { durable: false });
    const client = new pg.Client({ connectionString: server.ownerUrl });
    try {
      await client.connect();
      return { remark: server.remark, rows: (await client.query(statement)).rows };
    } finally {
      await client.end();
      await server.stop();
    }
  }

  it('keeps its data in the folder it is given, whatever that is called', async () => {
    await chmod(join(folder, '..'), 0o755);
    const { remark } = await remembering('CREATE TABLE kept AS SELECT 1 AS one');
    expect(remark ?? '').not.toContain('data of');
    expect((await remembering('SELECT one FROM kept')).rows).toEqual([{ one: 1 }]);
    expect(existsSync(join(folder, 'postgres/PG_VERSION'))).toBe(true);
  });

  it('is started again at the same address when it was killed, with what it kept', async () => {
    const server = await startEmbeddedPostgres(folder);
    const ask = async (statement: string) => {
      const client = new pg.Client({ connectionString: server.ownerUrl });
      client.on('error', () => undefined);
      await client.connect();
      return client.query(statement).finally(() => client.end().catch(() => undefined));
    };
    try {
      await ask('CREATE TABLE kept AS SELECT 1 AS one');
      const [id] = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(id), 'SIGKILL');
      await server.ended();
      await server.again();
      expect((await ask('SELECT one FROM kept')).rows).toEqual([{ one: 1 }]);
    } finally {
      await server.stop();
    }
  });

  it('that is asked to end when all have left ends though somebody stays, and is started again', async () => {
    const server = await startEmbeddedPostgres(folder, { durable: false });
    const staying = new pg.Client({ connectionString: server.ownerUrl });
    staying.on('error', () => undefined);
    try {
      await staying.connect();
      const [id] = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(id), 'SIGTERM');
      await server.ended();
      await server.again();
      const client = new pg.Client({ connectionString: server.ownerUrl });
      await client.connect();
      await client.end();
    } finally {
      await server.stop();
    }
  });

  if (isRoot) {
    it('keeps it elsewhere when its user cannot reach the folder, finds it again and removes it', async () => {
      const { remark } = await remembering('CREATE TABLE kept AS SELECT 1 AS one');
      const elsewhere = await readlink(join(folder, 'postgres'));
      expect(remark).toContain(elsewhere);
      expect((await remembering('SELECT one FROM kept')).rows).toEqual([{ one: 1 }]);
      await removePostgresData(folder);
      expect(existsSync(join(elsewhere, '..'))).toBe(false);
      expect(existsSync(join(folder, 'postgres'))).toBe(false);
    });

    it('says so when what was elsewhere is gone, rather than beginning afresh', async () => {
      await remembering('SELECT');
      const elsewhere = await readlink(join(folder, 'postgres'));
      await rm(join(elsewhere, '..'), { recursive: true });
      await expect(remembering('SELECT')).rejects.toThrow(`was in ${elsewhere} and is no longer there`);
    });
  }
});
