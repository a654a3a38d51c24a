import type { FastifyReply, FastifyRequest } from 'fastify';
import { say } from '#libs/kernel';
import { closeUnread } from '#libs/listening';
import { languageOf } from '../language/spoken-language.js';
import { describeError } from './describe-error.js';
import { problem, problemHeaders } from './problem.js';

/** Answers a request that the router cannot read, before any hook or filter exists for it. */
export function refuseUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  closeUnread(request, reply);
  const unread = { status: 400, code: 'bad_request', detail: say('The request could not be read.') };
  const language = languageOf(request);
  const shown = problem(describeError(error) ?? unread, language);
  void reply
    .code(shown.status)
    .headers({
      ...problemHeaders(language),
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    .send({ ...shown, instance: `urn:uuid:${request.id}` });
}
