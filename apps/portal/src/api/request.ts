import { Problem, problemFrom } from './problem.js';
import { sessionGate } from './session-gate.js';

export type Query = Record<string, string | number | boolean | null | undefined>;

interface Options {
  query?: Query;
  body?: unknown;
  /** Repeating a creating call with the same key creates once. */
  idempotencyKey?: string;
  /** Answers 401 to the caller instead of asking the member to sign in again. */
  withoutGate?: boolean;
  signal?: AbortSignal;
}

function address(path: string, query: Query = {}): string {
  const wanted = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(wanted.map(([key, value]) => [key, String(value)])).toString();
  return `/api${path}${search ? `?${search}` : ''}`;
}

function init(method: string, options: Options): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  const form = options.body instanceof FormData;
  if (options.body !== undefined && !form) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  const body =
    options.body === undefined ? undefined : form ? (options.body as FormData) : JSON.stringify(options.body);
  return { method, headers, body, signal: options.signal, credentials: 'same-origin' };
}

/** One call of the API. Throws {@link Problem}; an expired session waits for the member to sign in, then tries again. */
export async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const send = () =>
    fetch(address(path, options.query), init(method, options)).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new Problem({ status: 0, code: 'unreachable', detail: '' });
    });
  let response = await send();
  while (response.status === 401 && !options.withoutGate && (await sessionGate.wait())) response = await send();
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => null));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** A list's answer: `nextCursor` is null on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
