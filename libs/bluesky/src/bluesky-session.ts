import { createHash } from 'node:crypto';
import {
  type Call,
  type Failure,
  fieldsOf,
  isGood,
  type NetworkAnswer,
  type NetworkClient,
  unreached,
} from '#libs/network-contract';
import { isOver, readFailure } from './bluesky-answer.rules.js';

/** Who signs in where, and with which app password. */
export interface BlueskyAccess {
  server: string;
  did: string;
  password: string;
}

/** Well under what the servers grant, and long enough for the calls of one post to share one. */
const SESSION_MS = 5 * 60_000;
const MOST_SESSIONS = 500;

export function readAccess(text: string): BlueskyAccess | null {
  const { server, did, password } = fieldsOf(text);
  return typeof server === 'string' && typeof did === 'string' && typeof password === 'string'
    ? { server, did, password }
    : null;
}

/** Asks a server for a session. @param identifier a handle, a DID or an e-mail address. */
export function createSession(
  client: NetworkClient,
  server: string,
  identifier: string,
  password: string,
): ReturnType<NetworkClient['call']> {
  return client.call({
    method: 'POST',
    url: `${server}/xrpc/com.atproto.server.createSession`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, password }),
  });
}

/** Sessions of app passwords, kept in memory for some minutes, since servers allow only so many sign-ins a day. */
export class BlueskySessions {
  private readonly kept = new Map<string, { token: string; until: number }>();

  constructor(private readonly client: NetworkClient) {}

  /** The call's headers with a session's token, or why there is none. */
  async signed({ server, did, password }: BlueskyAccess, now: Date): Promise<{ authorization: string } | Failure> {
    const key = keyOf({ server, did, password });
    const known = this.kept.get(key);
    if (known && known.until > now.getTime()) return { authorization: `Bearer ${known.token}` };
    const result = await createSession(this.client, server, did, password);
    if (result.kind !== 'answer') return unreached('Bluesky', result);
    const { accessJwt } = fieldsOf(result.answer.body);
    if (!isGood(result.answer) || typeof accessJwt !== 'string') return readFailure(result.answer, now);
    if (this.kept.size >= MOST_SESSIONS) this.kept.clear();
    this.kept.set(key, { token: accessJwt, until: now.getTime() + SESSION_MS });
    return { authorization: `Bearer ${accessJwt}` };
  }

  /** Forgets a session that the server calls over, so that the next try signs in anew. */
  heed(access: BlueskyAccess, answer: NetworkAnswer): void {
    if (isOver(answer) || answer.status === 401) this.kept.delete(keyOf(access));
  }
}

export type CallAt = Omit<Call, 'url' | 'headers'> & { path: string; headers?: Record<string, string> };

/** Sessions outlive the calls that they are for; passwords do not. */
function keyOf({ server, did, password }: BlueskyAccess): string {
  return createHash('sha256')
    .update(JSON.stringify([server, did, password]))
    .digest('base64');
}
