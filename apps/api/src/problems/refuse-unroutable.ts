import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from './describe-error.js';
import { problem } from './problem.js';

/** Answers a request that the router cannot read, before any hook or filter exists for it. */
export function refuseUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const shown = describeError(error) ?? problem(400, 'bad_request', 'The request could not be read.');
  void reply
    .code(shown.status)
    .type('application/problem+json; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    .send({ ...shown, instance: `urn:uuid:${request.id}` });
}
