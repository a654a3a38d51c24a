import { createClient, type ApiClient } from '#libs/api-client';
import { cookieFetch } from './cookie-fetch.js';

/** One member's signed-in connection to the API, and the cookies a browser would hold. */
export interface Session {
  email: string;
  name: string;
  memberId: string;
  roles: string[];
  team: string | null;
  api: ApiClient;
  fetch: typeof fetch;
}

/** @throws Error with the API's own words when it refuses. */
export async function signIn(url: string, email: string, password: string): Promise<Session> {
  const keepingCookies = cookieFetch();
  const api = createClient({ baseUrl: url, fetch: (request) => keepingCookies(request) });
  const me = done(await api.POST('/api/auth/sign-in', { body: { email, password } }), `sign in as ${email}`);
  return {
    email,
    name: me.name,
    memberId: me.memberId,
    roles: me.roles,
    team: me.team?.name ?? null,
    api,
    fetch: keepingCookies,
  };
}

/** The data of an answer. @throws Error that says what was tried and what the API said. */
export function done<T>(answer: { data?: T; error?: unknown; response: Response }, what: string): T {
  if (answer.error !== undefined || !answer.response.ok) {
    const problem = answer.error as { detail?: string; errors?: { field: string; message: string }[] } | undefined;
    const fields = problem?.errors?.map((one) => `${one.field}: ${one.message}`).join('; ');
    throw new Error(`Could not ${what}: ${answer.response.status} ${problem?.detail ?? ''} ${fields ?? ''}`.trim());
  }
  return answer.data as T;
}
