import type { FastifyRequest } from 'fastify';
import { tokenHash, type Configuration } from '#libs/platform';
import { sessionToken } from '../access/session-cookie.js';

/** Where a browser fetches, from the links' own host, the mark that says whose it is. */
export const OWN_BROWSER_PATH = '/s/own/';
const OWN_COOKIE = 'vouchsafe_own';
const HASH = /^[\w-]{43}$/;

/**
 * The hash of the session that the browser is signed in with: of its cookie where links stand under the portal's host,
 * else of the mark that was set on theirs. The hash opens nothing; it only tells a member's own clicks while the session
 * is open.
 */
export function sessionHashOf(request: FastifyRequest): Buffer | null {
  const { cookie } = request.headers;
  if (!cookie) return null;
  const token = sessionToken(request);
  if (token) return tokenHash(token);
  const mark = request.server.parseCookie(cookie)[OWN_COOKIE] ?? '';
  return HASH.test(mark) ? Buffer.from(mark, 'base64url') : null;
}

/** The address at which the portal has the links' host mark this browser; null where both are one host. */
export function ownBrowserUrl(token: string | null, configuration: Configuration): string | null {
  const { linkUrl, publicUrl } = configuration;
  if (!token || new URL(linkUrl).hostname === new URL(publicUrl).hostname) return null;
  return `${linkUrl}${OWN_BROWSER_PATH}${tokenHash(token).toString('base64url')}`;
}

/** What marks the browser. Where the hosts are of two sites, browsers that keep no cookies of other sites ignore it. */
export function ownBrowserCookie(mark: string, { linkUrl, values }: Configuration): string | null {
  if (!HASH.test(mark)) return null;
  const reach = new URL(linkUrl).protocol === 'https:' ? 'SameSite=None; Secure' : 'SameSite=Lax';
  return `${OWN_COOKIE}=${mark}; Max-Age=${values.sessionDays * 86_400}; Path=/s; HttpOnly; ${reach}`;
}
