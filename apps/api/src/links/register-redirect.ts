import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LinkRequest, Redirect } from '#libs/links';
import type { Configuration } from '#libs/platform';
import { OWN_BROWSER_PATH, ownBrowserCookie, sessionHashOf } from './own-browser.js';

const METHODS = ['GET', 'HEAD'] as const;

/**
 * Serves share links on Fastify alone: no limits, none of Nest stands between reader and target. A session's cookie is
 * hashed on the way, and looked up when the click is recorded.
 */
export function registerRedirect(scope: FastifyInstance, redirect: Redirect, configuration: Configuration): void {
  // Requests that were under way when the process was asked to end have been answered by then.
  scope.addHook('onClose', () => redirect.drain());
  scope.route<{ Params: { code: string } }>({
    method: [...METHODS],
    url: '/s/:code',
    logLevel: 'silent',
    handler: async (request, reply) => {
      const { status, headers, body } = await redirect.answer(readRequest(request.params.code, request));
      return reply.code(status).headers(headers).send(body);
    },
  });
  scope.get<{ Params: { mark: string } }>(`${OWN_BROWSER_PATH}:mark`, { logLevel: 'silent' }, (request, reply) => {
    const cookie = ownBrowserCookie(request.params.mark, configuration);
    void reply.header('cache-control', 'no-store').header('cross-origin-resource-policy', 'cross-origin');
    if (cookie) void reply.header('set-cookie', cookie);
    return reply.code(204).send();
  });
}

function readRequest(code: string, request: FastifyRequest): LinkRequest {
  const header = (name: string) => {
    const value = request.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  return {
    code,
    ip: request.ip,
    method: request.method,
    userAgent: header('user-agent'),
    acceptLanguage: header('accept-language'),
    secFetchMode: header('sec-fetch-mode'),
    purpose: header('sec-purpose') || header('purpose') || header('x-purpose') || header('x-moz'),
    referrer: header('referer'),
    sessionHash: sessionHashOf(request),
  };
}
