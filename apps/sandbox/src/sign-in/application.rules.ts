import type { SandboxClient } from '../sandbox.module.js';
import { GRANTABLE_SCOPES, splitScopes } from './scope.rules.js';

/** What an application asks of a person, as it arrives at the authorise page and again with the decision. */
export interface AuthorisationQuery {
  response_type?: string;
  client_id?: string;
  redirect_uri?: string;
  state?: string;
  scope?: string;
  login_hint?: string;
}

export interface Application {
  client: SandboxClient;
  redirectUri: string;
  state: string | undefined;
  scopes: string[];
}

/** Whether a request may be shown to the person, be sent back to the application, or can only be explained on a page. */
export type Judgement =
  | { outcome: 'ask'; application: Application }
  | { outcome: 'return'; location: string }
  | { outcome: 'explain'; problem: string };

/** Judges client and redirect_uri first: nobody is ever sent to an address that is not the application's. */
export function judgeApplication(query: AuthorisationQuery, clients: ReadonlyMap<string, SandboxClient>): Judgement {
  const client = clients.get(query.client_id ?? '');
  if (client === undefined) return { outcome: 'explain', problem: 'The client_id passed in is invalid.' };
  const redirectUri = query.redirect_uri ?? '';
  if (!isRedirectUri(redirectUri) || client.redirectUris?.includes(redirectUri) === false) {
    return { outcome: 'explain', problem: 'The redirect_uri does not match the registered value.' };
  }
  const { state } = query;
  const refuse = (error: string, error_description: string): Judgement => {
    return { outcome: 'return', location: returnAddress(redirectUri, { error, error_description, state }) };
  };
  if (query.response_type !== 'code') return refuse('unsupported_response_type', 'The response_type must be code');
  const scopes = splitScopes(query.scope ?? '');
  if (scopes.length === 0) return refuse('invalid_scope', 'The scope is missing');
  const allowed = client.scopes ?? GRANTABLE_SCOPES;
  const foreign = scopes.find((scope) => !allowed.includes(scope));
  if (foreign !== undefined) {
    return refuse('unauthorized_scope_error', `Scope "${foreign}" is not authorized for your application`);
  }
  return { outcome: 'ask', application: { client, redirectUri, state, scopes } };
}

/** The redirect_uri with what the application is told added to its query. */
export function returnAddress(redirectUri: string, answer: Record<string, string | undefined>): string {
  const address = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) {
    if (value !== undefined) address.searchParams.set(name, value);
  }
  return address.toString();
}

/** Absolute, http or https, without a fragment. */
function isRedirectUri(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !text.includes('#');
}
