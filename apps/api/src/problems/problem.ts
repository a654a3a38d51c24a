import { STATUS_CODES } from 'node:http';
import type { ErrorKind, FieldProblem } from '#libs/kernel';

/** An error as the API shows it: RFC 9457 problem details, with our `code` and `errors` as extension members. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: string;
  detail: string;
  /** Names this one occurrence, also in the log. */
  instance?: string;
  errors?: FieldProblem[];
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
  rate_limited: 429,
  unavailable: 503,
};

export function problem(
  status: number,
  code: string,
  detail: string,
  errors: FieldProblem[] = [],
  extra: Record<string, unknown> = {},
): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { ...extra, type: 'about:blank', title, status, code, detail, ...(errors.length > 0 ? { errors } : {}) };
}
