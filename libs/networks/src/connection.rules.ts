import type { ConnectError } from '#libs/network-contract';
import type { ConnectionRecord, ConnectionStatus } from './connection.js';

const DAY_MS = 86_400_000;
/**
 * LinkedIn's tokens live 60 days and most cannot be refreshed. Renewed while the old one still works, the consent page
 * is skipped, so members are asked from day 50 on.
 */
const EXPIRING_DAYS = 10;

export function connectionStatus(
  connection: Pick<ConnectionRecord, 'status' | 'expiresAt'>,
  now: Date,
): ConnectionStatus {
  if (connection.status === 'revoked') return 'revoked';
  const left = connection.expiresAt ? connection.expiresAt.getTime() - now.getTime() : Infinity;
  if (connection.status === 'expired' || left <= 0) return 'expired';
  return left < EXPIRING_DAYS * DAY_MS ? 'expiring' : 'active';
}

/** Whether something can be published through the connection now. */
export function isUsable(connection: Pick<ConnectionRecord, 'status' | 'expiresAt'>, now: Date): boolean {
  return ['active', 'expiring'].includes(connectionStatus(connection, now));
}

/** A path of this site to come back to; anything else becomes the page of connections. */
export function localPath(returnTo: string | undefined): string {
  const fallback = '/connections';
  // A backslash or a second slash makes browsers leave the site.
  if (!returnTo || returnTo.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(returnTo)) return fallback;
  const url = new URL(returnTo, 'https://here.invalid');
  // Dots can lead to two slashes at the start, as in `/..//elsewhere`.
  const local = url.origin === 'https://here.invalid' && !url.pathname.startsWith('//');
  return local ? `${url.pathname}${url.search}${url.hash}` : fallback;
}

/** What the `error` parameter of LinkedIn's callback means. */
export function readCallbackError(error: string): ConnectError {
  if (['user_cancelled_login', 'user_cancelled_authorize', 'access_denied'].includes(error)) return 'cancelled';
  return error === 'unauthorized_scope_error' ? 'scope_refused' : 'network_refused';
}
