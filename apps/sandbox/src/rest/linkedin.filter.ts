import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { LinkedInError } from './linkedin.errors.js';

/** Every error leaves in LinkedIn's envelope; what the sandbox did not foresee says so on standard error and to nobody else. */
export function answerError(error: FastifyError | LinkedInError, _request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof LinkedInError) {
    void reply.code(error.body.status).send(error.body);
    return;
  }
  const status = error.statusCode ?? 500;
  const choices: unknown = error.validation?.[0]?.params.allowedValues;
  if (Array.isArray(choices)) error.message += `: ${choices.join(', ')}`;
  if (status >= 500) process.stderr.write(`${error.stack ?? error.message}\n`);
  void reply.code(status).send({ status, message: status >= 500 ? 'Internal Server Error' : error.message });
}
