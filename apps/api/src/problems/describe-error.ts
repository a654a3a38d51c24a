import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { problem, STATUS_OF_KIND, type Problem } from './problem.js';

/** What each of the framework's refusals means to the person who caused it, by status. */
const FRAMEWORK: Record<number, { code: string; detail: string }> = {
  400: { code: 'bad_request', detail: 'The request could not be read.' },
  403: { code: 'cross_origin', detail: 'This request came from another site and was not carried out.' },
  404: { code: 'not_found', detail: 'There is nothing at this address.' },
  408: { code: 'too_slow', detail: 'The request took too long to arrive.' },
  411: { code: 'length_needed', detail: 'The request must say how long it is.' },
  413: { code: 'too_large', detail: 'The request is too large; send less at once.' },
  414: { code: 'address_too_long', detail: 'The address of this request is too long.' },
  415: {
    code: 'unsupported_type',
    detail: 'This kind of content is not read here; send JSON (content-type application/json).',
  },
};

/** Fastify's codes that deserve a sentence of their own. */
const FASTIFY: Record<string, { code: string; detail: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'bad_json', detail: 'The body is not JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'bad_json', detail: 'The body is empty, although its type says JSON.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'bad_request', detail: 'The body is not as long as the request says.' },
  FST_ERR_BAD_URL: { code: 'bad_request', detail: 'The address of this request is not a valid one.' },
};

/** PostgreSQL's error classes that mean two people wanted what only one can have. */
const CONFLICTS: Record<string, { code: string; detail: string }> = {
  '23505': { code: 'already_exists', detail: 'Something like this exists already.' },
  '23503': {
    code: 'in_use',
    detail: 'This belongs together with something that is not there any more, or that still needs it.',
  },
  '40001': { code: 'changed_meanwhile', detail: 'Somebody else changed this at the same moment; try again.' },
  '40P01': { code: 'changed_meanwhile', detail: 'Somebody else changed this at the same moment; try again.' },
};

/** PostgreSQL's codes for text that it cannot hold. */
const UNSTORABLE = ['22021', '22P05'];

/** The problem to show for anything thrown; null when it is a fault of ours that nobody outside should read about. */
export function describeError(error: unknown): Problem | null {
  if (error instanceof DomainError) {
    return problem(STATUS_OF_KIND[error.kind], error.code, error.detail, error.errors, error.extra);
  }
  if (error instanceof QueryFailedError) {
    const code = codeOf(error.driverError);
    if (UNSTORABLE.includes(code))
      return problem(400, 'invalid_input', 'Some text holds characters that cannot be stored.');
    const known = CONFLICTS[code];
    return known ? problem(409, known.code, known.detail) : null;
  }
  const { status, fastifyCode } = frameworkRefusal(error);
  if (status < 400 || status >= 500) return null;
  const known = FASTIFY[fastifyCode] ?? FRAMEWORK[status] ?? { code: 'refused', detail: 'The request was refused.' };
  return problem(status, known.code, known.detail);
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
