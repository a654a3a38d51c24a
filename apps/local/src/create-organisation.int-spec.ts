import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SealEntries } from '#libs/ledger';
import { generateSecretKeys } from '#libs/platform';
import { CreateOrganisation, SignInModule } from '#libs/sign-in';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';

const run = promisify(execFile);
const WISH = ['--slug', 'acme', '--name', 'Acme', '--admin-name', 'Ada', '--admin-email', 'ada@acme.example'];

describe('founding an organisation on the command line', () => {
  let test: TestDatabase;
  let folder: string;
  const found = (args: string[], environment: Record<string, string> = {}) =>
    run(process.execPath, ['dist/apps/local/src/create-organisation.js', ...args], {
      env: { PATH: process.env.PATH, DATABASE_URL: test.configuration.databaseUrl, DATA_DIR: folder, ...environment },
    }).then(
      ({ stdout }) => ({ failed: false, said: stdout }),
      ({ stderr }: { stderr: string }) => ({ failed: true, said: stderr }),
    );
  const slugs = async () =>
    (await test.owner<{ slug: string }>('SELECT slug FROM organisations')).map(({ slug }) => slug);

  beforeAll(async () => {
    test = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'vouchsafe-founding-'));
    const room = await openRoom(test, SignInModule);
    const admin = { name: 'Bo', email: 'bo@first.example', password: 'seven green bicycles' };
    const { organisationId } = await room.get(CreateOrganisation).execute({ slug: 'first', name: 'First', admin });
    await room.get(SealEntries).execute(organisationId);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await test.drop();
  });

  it('shows how it is used', async () => {
    for (const help of ['--help', '-h']) {
      const { failed, said } = await found([help]);
      expect({ failed, said }).toEqual({ failed: false, said: expect.stringContaining('npm run create-organisation') });
    }
  });

  it('makes no keys of its own, says what to set and founds nothing', async () => {
    const { failed, said } = await found(WISH);
    expect(failed).toBe(true);
    expect(said).toContain(`There are no keys in ${folder}. Set SECRET_KEYS`);
    expect(existsSync(join(folder, 'secret-keys'))).toBe(false);
    expect(await slugs()).toEqual(['first']);
  });

  it('founds nothing under the keys of another product', async () => {
    const { failed, said } = await found(WISH, { SECRET_KEYS: generateSecretKeys() });
    expect(failed).toBe(true);
    expect(said).toContain('These are not the keys of the product that runs on this database.');
    expect(await slugs()).toEqual(['first']);
  });

  it('founds it under the product’s own', async () => {
    const { said } = await found(WISH, { DATA_DIR: test.configuration.values.dataDir });
    expect(said).toContain('Acme is founded. ada@acme.example signs in at');
    expect((await slugs()).sort()).toEqual(['acme', 'first']);
  });
});
