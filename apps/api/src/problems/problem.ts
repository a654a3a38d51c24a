import { STATUS_CODES } from 'node:http';
import { LANGUAGES, type ErrorKind, type FieldProblem, type Language, type Sentence } from '#libs/kernel';
import { speakTo } from '#libs/translations';
import { spokenProblems } from '../language/spoken-language.js';
import type { FieldProblem as SpokenProblem } from './problem.dto.js';

/** An error as the API shows it: RFC 9457 problem details, with our `code` and `errors` as extension members. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: string;
  detail: string;
  /** Names this one occurrence, also in the log. */
  instance?: string;
  errors?: SpokenProblem[];
  translations?: Record<string, { detail: string; errors: SpokenProblem[] }>;
  [extension: string]: unknown;
}

export const STATUS_OF_KIND: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rule_violation: 422,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  unavailable: 503,
};

/** What is told of a refusal, before it is known to whom. */
export interface Refusal {
  status: number;
  code: string;
  detail: Sentence;
  errors?: FieldProblem[];
  extra?: Record<string, unknown>;
}

/** The refusal as its reader is shown it. */
export function problem({ status, code, detail, errors = [], extra }: Refusal, language: Language): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  const told = { ...extra, type: 'about:blank' as const, title, status, code, detail: speakTo(language, detail) };
  return errors.length > 0 ? { ...told, errors: spokenProblems(errors, language) } : told;
}

/** What {@link problem} tells in the other languages: nobody signed in yet may still change the page's. */
export function problemElsewhere(refusal: Refusal, language: Language): Problem['translations'] {
  const others = LANGUAGES.filter((other) => other !== language);
  return Object.fromEntries(
    others.map((other) => {
      const { detail, errors = [] } = problem(refusal, other);
      return [other, { detail, errors }];
    }),
  );
}

/** The headers every problem goes out with. */
export function problemHeaders(language: Language): Record<string, string> {
  return {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
  };
}
