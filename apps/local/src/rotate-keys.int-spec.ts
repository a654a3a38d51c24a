import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SealEntries } from '#libs/ledger';
import { SecretBox } from '#libs/platform';
import { CreateOrganisation, SignInModule } from '#libs/sign-in';
import { aConnection } from '#testing/networks';
import { aMember } from '#testing/people';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';

const run = promisify(execFile);

describe('changing the keys on the command line', () => {
  let test: TestDatabase;
  let keys: string;
  let connectionId: string;
  const young = `young:${randomBytes(32).toString('base64')}`;
  const rotate = (environment: Record<string, string>, ...args: string[]) =>
    run(process.execPath, ['dist/apps/local/src/rotate-keys.js', ...args], {
      env: { PATH: process.env.PATH, DATABASE_URL: test.configuration.databaseUrl, ...environment },
    }).then(
      ({ stdout }) => ({ failed: false, said: stdout }),
      ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ failed: true, said: stdout + stderr }),
    );
  const sealed = async () =>
    (await test.owner<{ sealed: string }>('SELECT sealed_access_token AS sealed FROM connections'))[0]!.sealed;

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, SignInModule);
    const admin = { name: 'Bo', email: 'bo@first.example', password: 'seven green bicycles' };
    const { organisationId } = await room.get(CreateOrganisation).execute({ slug: 'first', name: 'First', admin });
    await room.get(SealEntries).execute(organisationId);
    keys = readFileSync(join(test.configuration.values.dataDir, 'secret-keys'), 'utf8').trim();
    const member = await aMember(test, { organisationId });
    ({ connectionId } = await aConnection(test, member, { secrets: new SecretBox(keys) }));
  });
  afterAll(() => test.drop());

  it('shows how it is used', async () => {
    expect(await rotate({ SECRET_KEYS: keys }, '--help')).toEqual({
      failed: false,
      said: expect.stringContaining('npm run keys:rotate'),
    });
  });

  it('refuses where there is one key only, and says what to do', async () => {
    const { failed, said } = await rotate({ SECRET_KEYS: keys });
    expect(failed).toBe(true);
    expect(said).toContain('There is only one key');
    expect(said).not.toContain(keys.split(':')[1]);
  });

  it('touches nothing with the keys of another product', async () => {
    const before = await sealed();
    const { failed, said } = await rotate({ SECRET_KEYS: `${young},1:${randomBytes(32).toString('base64')}` });
    expect(failed).toBe(true);
    expect(said).toContain('These are not the keys of the product that runs on this database.');
    expect(await sealed()).toBe(before);
  });

  it('seals everything under the newest, says how far it is and that the old one may go', async () => {
    const { failed, said } = await rotate({ SECRET_KEYS: `${young},${keys}` });
    expect(said).toContain('tokens of networks: 1 sealed anew');
    expect(said).toContain('signing keys of ledgers: 1 sealed anew');
    expect(said).toMatch(/May be taken out of the keys now: \w+\./);
    expect(failed).toBe(false);
    expect(new SecretBox(young).open(await sealed(), connectionId)).toBe(`token-${connectionId}`);
    const again = await rotate({ SECRET_KEYS: `${young},${keys}` });
    expect(again.said).not.toContain('sealed anew');
    expect(again.failed).toBe(false);
  });

  it('says what is still under another key, and ends as failed', async () => {
    const lost = new SecretBox(`lost:${randomBytes(32).toString('base64')}`);
    await test.owner('UPDATE connections SET sealed_access_token = $1', [lost.seal('token', connectionId)]);
    const { failed, said } = await rotate({ SECRET_KEYS: `${young},${keys}` });
    expect(failed).toBe(true);
    expect(said).toContain('Still under lost: 1 tokens of networks');
  });
});
