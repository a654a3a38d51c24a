import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LinkRequest, Redirect } from '#libs/links';

const METHODS = ['GET', 'HEAD'] as const;

/** Serves share links on Fastify alone: no cookies, no session, no limits, none of Nest stands between reader and target. */
export function registerRedirect(scope: FastifyInstance, redirect: Redirect): void {
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
  };
}
