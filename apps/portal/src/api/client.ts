import { createClient } from '#libs/api-client';
import { Problem, problemFrom } from './problem.js';
import { sessionGate } from './session-gate.js';

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ status: 0, code: 'unreachable', detail: '' });
  }
}

/** Sends a request; when the session has expired it waits for the member to sign in again and goes out once more. */
async function sendWithGate(request: Request): Promise<Response> {
  let response = await send(request.clone());
  while (response.status === 401 && (await sessionGate.wait())) response = await send(request.clone());
  return response;
}

/** The API for somebody who is signed in. */
export const client = createClient({ fetch: sendWithGate });

/** The API's doors: signing in and out, invitations. Refusals come back to the form that asked. */
export const doors = createClient({ fetch: send });

/** The answer of a call, or a thrown {@link Problem}. */
export async function take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response.status, error);
  return data as T;
}

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
