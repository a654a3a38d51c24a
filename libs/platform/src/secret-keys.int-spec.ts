import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration.js';
import { loadSecretKeys } from './secret-keys.js';

describe('keys that seal secrets', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are made once, also by many processes that start at the same moment', async () => {
    const configuration = readConfiguration({ DATA_DIR: folder });
    const keys = await Promise.all(Array.from({ length: 30 }, () => loadSecretKeys(configuration)));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^1:[A-Za-z0-9+/]{43}=$/);
    expect(await readdir(folder)).toEqual(['secret-keys']);
  });

  it('are the configured ones where there are some', async () => {
    const keys = `2:${Buffer.alloc(32, 1).toString('base64')}`;
    expect(await loadSecretKeys(readConfiguration({ DATA_DIR: folder, SECRET_KEYS: keys }))).toBe(keys);
    expect(await readdir(folder)).toEqual([]);
  });
});
