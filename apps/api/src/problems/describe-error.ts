import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { DomainError, say, type Sentence } from '#libs/kernel';
import { isDatabaseAway } from '#libs/platform';
import { STATUS_OF_KIND, type Refusal } from './problem.js';

/** What each of the framework's refusals means to the person who caused it, by status. */
const FRAMEWORK: Record<number, { code: string; detail: Sentence }> = {
  400: { code: 'bad_request', detail: say('The request could not be read.') },
  403: { code: 'cross_origin', detail: say('This request came from another site and was not carried out.') },
  404: { code: 'not_found', detail: say('There is nothing at this address.') },
  408: { code: 'too_slow', detail: say('The request took too long to arrive.') },
  411: { code: 'length_needed', detail: say('The request must say how long it is.') },
  413: { code: 'too_large', detail: say('The request is too large; send less at once.') },
  431: { code: 'head_too_large', detail: say('The head of the request is too long.') },
  415: {
    code: 'unsupported_type',
    detail: say('This kind of content is not read here; send JSON (content-type application/json).'),
  },
};

/** Fastify's codes that deserve a sentence of their own. */
const FASTIFY: Record<string, { code: string; detail: Sentence }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'bad_json', detail: say('The body is not JSON.') },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'bad_json', detail: say('The body is empty, although its type says JSON.') },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'bad_request',
    detail: say('The body is not as long as the request says.'),
  },
  FST_ERR_BAD_URL: { code: 'bad_request', detail: say('The address of this request is not a valid one.') },
};

/** PostgreSQL's error classes that mean two people wanted what only one can have. */
const CONFLICTS: Record<string, { code: string; detail: Sentence }> = {
  '23505': { code: 'already_exists', detail: say('Something like this exists already.') },
  '23503': {
    code: 'in_use',
    detail: say('This belongs together with something that is not there any more, or that still needs it.'),
  },
  '40001': { code: 'changed_meanwhile', detail: say('Somebody else changed this at the same moment; try again.') },
  '40P01': { code: 'changed_meanwhile', detail: say('Somebody else changed this at the same moment; try again.') },
};

/** PostgreSQL's codes for text that it cannot hold. */
const UNSTORABLE = ['22021', '22P05'];

/** While the database is away nothing can be said of anything else. */
const AWAY: Refusal = {
  status: 503,
  code: 'unavailable',
  detail: say('The database does not answer at the moment. Nothing you typed is at fault; try again in a moment.'),
  extra: { retryAfterSeconds: 5 },
};

/** What to tell of anything thrown; null when it is a fault of ours that nobody outside should read about. */
export function describeError(error: unknown): Refusal | null {
  if (error instanceof DomainError) {
    const { kind, code, detail, errors, extra } = error;
    return { status: STATUS_OF_KIND[kind], code, detail, errors, extra };
  }
  if (isDatabaseAway(error)) return AWAY;
  if (error instanceof QueryFailedError) {
    const code = codeOf(error.driverError);
    if (UNSTORABLE.includes(code)) {
      return { status: 400, code: 'invalid_input', detail: say('Some text holds characters that cannot be stored.') };
    }
    const known = CONFLICTS[code];
    return known ? { status: 409, ...known } : null;
  }
  const { status, fastifyCode } = frameworkRefusal(error);
  if (status < 400 || status >= 500) return null;
  const known = FASTIFY[fastifyCode] ??
    FRAMEWORK[status] ?? { code: 'refused', detail: say('The request was refused.') };
  return { status, ...known };
}

/** Status and Fastify code of an error that Nest, Fastify or one of its plugins raised; status 500 for all others. */
function frameworkRefusal(error: unknown): { status: number; fastifyCode: string } {
  if (error instanceof HttpException) {
    return { status: error.getStatus(), fastifyCode: codeOf(error.cause) };
  }
  const { statusCode } = error as { statusCode?: unknown };
  const framework = codeOf(error).startsWith('FST_') && typeof statusCode === 'number';
  return { status: framework ? statusCode : 500, fastifyCode: codeOf(error) };
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
