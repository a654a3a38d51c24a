import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { listOf, say } from '#libs/kernel';
import type { SignedInRequest } from '../access/access.js';
import { Routes } from '../access/routes.js';
import { languageOf } from '../language/spoken-language.js';
import { describeError } from './describe-error.js';
import { problem, problemElsewhere, problemHeaders, type Refusal } from './problem.js';

/** Turns whatever was thrown into problem details in the reader's language; what is our own fault is logged under an id and shown without its message. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly routes: Routes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest & SignedInRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const language = languageOf(request);
    const refusal = this.refusal(error, request, reply);
    const { retryAfterSeconds, ...body } = problem(refusal, language);
    // A form outside the portal stays open while its reader goes over to another language.
    if (request.language === undefined && refusal.status < 500) body.translations = problemElsewhere(refusal, language);
    if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds));
    void reply
      .code(refusal.status)
      .headers(problemHeaders(language))
      .send({ ...body, instance: `urn:uuid:${request.id}` });
  }

  private refusal(error: unknown, request: FastifyRequest, reply: FastifyReply): Refusal {
    const refusal = describeError(error);
    if (!refusal) {
      this.logger.error(
        `${request.method} ${request.routeOptions?.url ?? 'unknown route'} failed (${request.id})`,
        traceOf(error),
      );
      return {
        status: 500,
        code: 'fault',
        detail: say('Something went wrong on our side; nothing you typed is at fault. Try again in a moment.'),
      };
    }
    const others = refusal.status === 404 && request.is404 ? this.routes.methodsOn(request.url.split('?')[0]!) : [];
    if (others.length === 0) return refusal;
    void reply.header('allow', others.join(', '));
    return {
      status: 405,
      code: 'method_not_allowed',
      detail: say('This address does not take {method}, only {others}.', {
        method: request.method,
        others: listOf(others),
      }),
    };
  }
}

/** Where a fault happened. What the database says may quote what a person typed, so of its words only the code is kept. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '';
  if (!(error instanceof QueryFailedError)) return `${error.name}: ${error.message}${frames}`;
  const { code, constraint, table } = error.driverError as { code?: string; constraint?: string; table?: string };
  return `Query failed: ${[code, constraint, table].filter(Boolean).join(' ')}${frames}`;
}
