import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { pickLanguage, wishedLanguages, type FieldProblem, type Language } from '#libs/kernel';
import { speakTo } from '#libs/translations';
import type { SignedInRequest } from '../access/access.js';
import type { FieldProblem as SpokenProblem } from '../problems/problem.dto.js';

/** What a request is answered in: what its member is spoken to in, and before anybody signed in what the browser wishes for. */
export function languageOf(request: Pick<FastifyRequest, 'headers'> & SignedInRequest): Language {
  return request.language ?? pickLanguage(...wishedLanguages(request.headers['accept-language']));
}

/** What a route's own answer is to be said in. */
export const SpokenLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Field problems as they are read. */
export function spokenProblems(problems: readonly FieldProblem[], language: Language): SpokenProblem[] {
  return problems.map(({ field, message }) => ({ field, message: speakTo(language, message) }));
}
