import type { Configuration } from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'vouchsafe_session';

/** The session token the browser sent, if any. */
export function sessionToken(request: FastifyRequest): string | null {
  const { cookie } = request.headers;
  return (cookie && request.server.parseCookie(cookie)[SESSION_COOKIE]) || null;
}

/** Hands the browser its token: out of reach of scripts, and not sent along from other sites' forms. */
export function setSessionCookie(reply: FastifyReply, token: string, configuration: Configuration): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: configuration.secureCookies,
    maxAge: configuration.values.sessionDays * 86_400,
  });
}

export function clearSessionCookie(reply: FastifyReply, configuration: Configuration): void {
  reply.clearCookie(SESSION_COOKIE, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: configuration.secureCookies,
  });
}
