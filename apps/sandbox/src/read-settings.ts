import { SANDBOX_CLIENT, type SandboxOptions } from './sandbox.module.js';

export interface SandboxSettings extends SandboxOptions {
  host: string;
  port: number;
}

/** Reads the environment once. Throws an Error that names the variable and what would be right. */
export function readSettings(env: Record<string, string | undefined>): SandboxSettings {
  const id = env.SANDBOX_CLIENT_ID || SANDBOX_CLIENT.id;
  const secret = env.SANDBOX_CLIENT_SECRET || SANDBOX_CLIENT.secret;
  const redirectUris = env.SANDBOX_REDIRECT_URIS?.split(',').map((uri) => uri.trim());
  return {
    host: env.SANDBOX_HOST || '127.0.0.1',
    port: readNumber(env, 'SANDBOX_PORT', 0, 65_535, 3001),
    mailPort: env.SANDBOX_MAIL_PORT ? readNumber(env, 'SANDBOX_MAIL_PORT', 0, 65_535, 0) : null,
    dataFolder: env.SANDBOX_DATA || null,
    publicUrl: readAddress(env, 'SANDBOX_PUBLIC_URL'),
    clients: [{ id, secret, ...(redirectUris && { redirectUris }) }],
    allowReset: env.SANDBOX_ALLOW_RESET === '1',
    enforceSunset: env.SANDBOX_IGNORE_SUNSET !== '1',
    mostPosts: readNumber(env, 'SANDBOX_MOST_POSTS', 100, 1_000_000, 20_000),
    quotas: {
      member: readNumber(env, 'SANDBOX_MEMBER_QUOTA', 1, 1_000_000_000, 150),
      app: readNumber(env, 'SANDBOX_APP_QUOTA', 1, 1_000_000_000, 100_000),
    },
  };
}

function readNumber(
  env: Record<string, string | undefined>,
  name: string,
  least: number,
  most: number,
  usual: number,
): number {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} is "${text}"; it should be a whole number from ${least} to ${most}`);
}

function readAddress(env: Record<string, string | undefined>, name: string): string | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new Error(`${name} is "${text}"; it should be an address such as http://localhost:3001`);
}
