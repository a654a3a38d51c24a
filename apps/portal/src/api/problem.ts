import type { FieldProblem } from '#libs/api-client';

/** What the server (or the way to it) said went wrong: RFC 9457 plus our `code` and `errors`. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** `field` is the JSON path, e.g. `captions[0].text`. */
  readonly errors: FieldProblem[];
  /** Everything else the problem document carried, e.g. `organisations` or `screening`. */
  readonly extra: Record<string, unknown>;

  constructor(of: {
    status: number;
    code: string;
    detail: string;
    errors?: FieldProblem[];
    extra?: Record<string, unknown>;
  }) {
    super(of.detail);
    this.name = 'Problem';
    this.status = of.status;
    this.code = of.code;
    this.errors = of.errors ?? [];
    this.extra = of.extra ?? {};
  }
}

/** Reads the body of a failed answer; anything that is not problem details becomes one with code `unexpected`. */
export function problemFrom(status: number, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const { detail, title, code, errors, type: _type, instance: _instance, status: _status, ...extra } = said;
  return new Problem({
    status,
    code: typeof code === 'string' ? code : 'unexpected',
    detail: typeof detail === 'string' ? detail : typeof title === 'string' ? title : '',
    errors: Array.isArray(errors) ? (errors as FieldProblem[]) : [],
    extra,
  });
}

/** A refusal as it reads in this language, where the server told it in several; any other error as it is. */
export function saidIn(error: unknown, language: string): unknown {
  if (!(error instanceof Problem)) return error;
  const { translations } = error.extra as { translations?: Record<string, { detail: string; errors: FieldProblem[] }> };
  const told = translations?.[language];
  return told ? new Problem({ ...error, ...told }) : error;
}

/** "must not be empty" stands alone beneath its field. */
const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);

/** Messages by field for a form: `captions[0].text` becomes `captions.0.text`. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  const messages: Record<string, string> = {};
  for (const { field, message } of error.errors) {
    const path = field.replace(/\[(\d+)\]/g, '.$1');
    messages[path] = [messages[path], sentence(message)].filter(Boolean).join(' ');
  }
  return messages;
}
