/** One thing that was wrong with one field; `field` is the JSON path, e.g. `captions[0].text`. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** What the server (or the way to it) said went wrong: RFC 9457 plus our `code` and `errors`. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
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

/** Reads a failed answer; anything that is not problem details becomes one with code `unexpected`. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '');
  return problemFrom(response.status, text);
}

/** The pure half of {@link problemOf}. */
export function problemFrom(status: number, text: string): Problem {
  let body: Record<string, unknown> = {};
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // A proxy's HTML page: the status alone has to do.
  }
  const { detail, title, code, errors, type: _type, instance: _instance, status: _status, ...extra } = body;
  return new Problem({
    status,
    code: typeof code === 'string' ? code : 'unexpected',
    detail: typeof detail === 'string' ? detail : typeof title === 'string' ? title : '',
    errors: Array.isArray(errors) ? (errors as FieldProblem[]) : [],
    extra,
  });
}

/** "must not be empty" stands alone beneath its field. */
const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);

/** Messages by field for a Mantine form: `captions[0].text` becomes `captions.0.text`. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  return Object.fromEntries(
    error.errors.map(({ field, message }) => [field.replace(/\[(\d+)\]/g, '.$1'), sentence(message)]),
  );
}
