import createQueries from 'openapi-react-query';
import { createClient, type paths } from '#libs/api-client';
import { Problem, problemFrom } from './problem.js';
import { conductGate, sessionGate } from './gates.js';

/** Before anybody has signed in the server speaks the language of the page that asks. */
async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', document.documentElement.lang);
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ status: 0, code: 'unreachable', detail: '' });
  }
}

/** Where a refused request waits for what the member can do about it here and now; null where that is nothing. */
async function gateOf(response: Response) {
  if (response.status === 401) return sessionGate;
  if (response.status !== 403) return null;
  const { code } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string };
  return code === 'attestation_needed' ? conductGate : null;
}

/** Sends a request; when the member signs in again, or reads what has to be read first, it goes out once more. */
async function sendWithGate(request: Request): Promise<Response> {
  for (;;) {
    const response = await send(request.clone());
    if (!(await (await gateOf(response))?.wait())) return response;
  }
}

/** Hands on what was granted; whatever else came back is a thrown {@link Problem}. */
async function granted(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (response.ok) return response;
  throw problemFrom(response.status, await response.json().catch(() => null));
}

/** The API for somebody who is signed in. */
export const client = createClient({ fetch: (request) => granted(sendWithGate(request)) });

/** What a query needs, from the path and its parameters: they are its key too. */
export const { queryOptions: asked } = createQueries(client);

/** The API's doors: signing in and out, invitations. Refusals come back to the form that asked. */
export const doors = createClient({ fetch: (request) => granted(send(request)) });

/** As {@link asked}, at the doors. */
export const { queryOptions: askedAtDoors } = createQueries(doors);

/** An address of the API, as its document spells it. */
export type ApiPath = keyof paths;

/** The answer of a call. */
export const take = async <T>(call: Promise<{ data?: T }>): Promise<T> => (await call).data as T;

/** What a list gives: `nextCursor` is null on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** The header that lets a creating call be repeated safely. */
export const repeatable = (key: string) => ({ 'Idempotency-Key': key });

/** An upload's body: the OpenAPI document types a file's bytes as text. */
export const fileBody = (file: File) => ({
  body: { file: file.name },
  bodySerializer: () => {
    const form = new FormData();
    form.set('file', file);
    return form;
  },
});
