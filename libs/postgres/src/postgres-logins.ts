import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const OWNER = 'vouchsafe_owner';
export const PASSWORDS_FILE = 'postgres-passwords.json';

export interface Passwords {
  owner: string;
  application: string;
}

/** The passwords of the logins, made on the first run. @throws Error in one plain sentence. */
export async function loadPasswords(folder: string): Promise<Passwords> {
  const file = join(folder, PASSWORDS_FILE);
  try {
    await mkdir(folder, { recursive: true });
    if (!existsSync(file)) {
      const fresh = { owner: randomBytes(18).toString('hex'), application: randomBytes(18).toString('hex') };
      await writeFile(file, JSON.stringify(fresh), { mode: 0o600 });
    }
    return JSON.parse(await readFile(file, 'utf8')) as Passwords;
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be used: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}.`, {
      cause: error,
    });
  }
}

/** Where a login finds a database of the server on this machine. */
export function loginOf(whose: keyof Passwords, passwords: Passwords, port: number, database = 'vouchsafe'): string {
  const name = whose === 'owner' ? OWNER : 'vouchsafe_login';
  return `postgres://${name}:${passwords[whose]}@127.0.0.1:${port}/${database}`;
}
