import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { FixedClock } from '#testing/kernel';
import { createSandbox, type SandboxOptions } from '../src/create-sandbox.js';
import { personNamed } from '../src/sign-in/person.rules.js';

export const CALLBACK = 'http://localhost:3000/api/connections/callback';
const SIGN_IN_SCOPE = 'openid profile email w_member_social';

const CLIENT = { client_id: 'vouchsafe-sandbox', client_secret: 'sandbox-secret' };

export interface Connected {
  token: string;
  sub: string;
  urn: string;
  /** The whole answer of the token call. */
  answer: Record<string, unknown>;
}

export interface ConnectWish {
  name?: string;
  scope?: string;
  redirectUri?: string;
}

/** A sandbox in memory with a clock that stands still, and the calls a client would make. */
export function aSandbox(options: SandboxOptions = {}) {
  const clock = new FixedClock(new Date('2026-11-21T10:00:00Z'));
  const app = createSandbox({ clock, ...options });
  return { app, clock };
}

export function authoriseQuery({ scope = SIGN_IN_SCOPE, redirectUri = CALLBACK }: ConnectWish = {}) {
  const { client_id } = CLIENT;
  return { response_type: 'code', client_id, redirect_uri: redirectUri, state: 'state-1', scope };
}

export function postForm(
  app: FastifyInstance,
  url: string,
  form: Record<string, string>,
): Promise<LightMyRequestResponse> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(form).toString() });
}

export function decide(
  app: FastifyInstance,
  wish: ConnectWish & { decision?: string } = {},
): Promise<LightMyRequestResponse> {
  const form = { ...authoriseQuery(wish), person: wish.name ?? 'Ada Byron', decision: wish.decision ?? 'allow' };
  return postForm(app, '/oauth/v2/authorization/decision', form);
}

export function exchange(
  app: FastifyInstance,
  code: string,
  more: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...CLIENT, ...more };
  return postForm(app, '/oauth/v2/accessToken', form);
}

export const codeOf = (answer: LightMyRequestResponse): string =>
  new URL(String(answer.headers.location)).searchParams.get('code') ?? '';

/** A person who has allowed the application to act for them. */
export async function connect(app: FastifyInstance, wish: ConnectWish = {}): Promise<Connected> {
  const code = codeOf(await decide(app, wish));
  const more: Record<string, string> = wish.redirectUri === undefined ? {} : { redirect_uri: wish.redirectUri };
  const answer = (await exchange(app, code, more)).json<Record<string, unknown>>();
  const token = String(answer.access_token);
  const sub = personNamed(wish.name ?? 'Ada Byron')?.sub ?? '';
  return { token, sub, urn: `urn:li:person:${sub}`, answer };
}

export const callHeaders = (token: string, more: Record<string, string> = {}): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'linkedin-version': '202609',
  'x-restli-protocol-version': '2.0.0',
  'content-type': 'application/json',
  ...more,
});

export const aPostBody = (author: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  author,
  commentary: 'Good morning',
  visibility: 'PUBLIC',
  distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
  lifecycleState: 'PUBLISHED',
  ...more,
});

export function publish(
  app: FastifyInstance,
  member: Connected,
  more: Record<string, unknown> = {},
): Promise<LightMyRequestResponse> {
  const payload = aPostBody(member.urn, more);
  return app.inject({ method: 'POST', url: '/rest/posts', headers: callHeaders(member.token), payload });
}

export const urnOf = (answer: LightMyRequestResponse): string => String(answer.headers['x-restli-id']);

export function armFault(app: FastifyInstance, fault: Record<string, unknown>): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'POST', url: '/sandbox/faults', payload: fault });
}

export async function seenPost(app: FastifyInstance, urn: string): Promise<Record<string, unknown>> {
  return (await app.inject({ url: `/sandbox/posts/${encodeURIComponent(urn)}` })).json<Record<string, unknown>>();
}
