import type { FastifyInstance } from 'fastify';
import type { Redirect } from '#libs/links';
import type { Configuration } from '#libs/platform';
import { AnswerAtOnce } from './answer-at-once.js';
import { OWN_BROWSER_PATH, ownBrowserCookie, sessionHashOf } from './own-browser.js';
import { readLinkRequest } from './read-link-request.js';

const METHODS = ['GET', 'HEAD'] as const;

/**
 * Serves share links on Fastify alone, and those at hand before it: no limits, none of Nest stands between reader and
 * target. A session's cookie is hashed on the way, and looked up when the click is recorded.
 */
export function registerRedirect(scope: FastifyInstance, redirect: Redirect, configuration: Configuration): void {
  const atOnce = new AnswerAtOnce(redirect, configuration.values.trustProxy);
  atOnce.standBefore(scope.server);
  scope.addHook('onReady', async () => redirect.start());
  // Requests that were under way when the process was asked to end have been answered by then.
  scope.addHook('onClose', () => redirect.stop());
  scope.route<{ Params: { code: string } }>({
    method: [...METHODS],
    url: '/s/:code',
    logLevel: 'silent',
    handler: async (request, reply) => {
      const { code } = request.params;
      const asked = readLinkRequest(request.raw, { code, ip: request.ip, sessionHash: sessionHashOf(request) });
      const { status, headers, body } = await redirect.answer(asked);
      void reply.code(status).headers(headers);
      if (body !== '') return reply.send(body);
      atOnce.learn(reply.getHeaders() as Record<string, string>);
      return reply.header('content-length', 0).send();
    },
  });
  scope.get<{ Params: { mark: string } }>(`${OWN_BROWSER_PATH}:mark`, { logLevel: 'silent' }, (request, reply) => {
    const cookie = ownBrowserCookie(request.params.mark, configuration);
    void reply.header('cache-control', 'no-store').header('cross-origin-resource-policy', 'cross-origin');
    if (cookie) void reply.header('set-cookie', cookie);
    return reply.code(204).send();
  });
}
