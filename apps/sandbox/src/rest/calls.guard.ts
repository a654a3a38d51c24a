import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sandbox } from '../sandbox.module.js';
import type { Token } from '../store/network.entity.js';
import { versionStanding } from './version.rules.js';
import * as errors from './linkedin.errors.js';

/** The calls that quotas, faults and counts can tell apart. */
export const OPERATIONS = [
  'create-post',
  'get-post',
  'update-post',
  'delete-post',
  'initialize-upload',
  'upload',
  'finalize-upload',
  'get-media',
  'analytics',
  'social-actions',
  'social-metadata',
  'comment',
  'userinfo',
] as const;

export type Operation = (typeof OPERATIONS)[number];

declare module 'fastify' {
  interface FastifyRequest {
    member: Token | null;
  }
  interface FastifyContextConfig {
    operation?: Operation;
  }
}

/** The token that the guard accepted for this request. */
export function memberOf(request: FastifyRequest): Token {
  if (request.member === null) throw errors.tokenEmpty();
  return request.member;
}

/** Refuses with 403 unless the member granted one of these scopes. */
export function requireScope(request: FastifyRequest, scopes: string[], resource: string): Token {
  const member = memberOf(request);
  if (!scopes.some((scope) => member.scopes.includes(scope))) throw errors.accessDenied(resource);
  return member;
}

/** Counts each call and marks its answer as LinkedIn marks its own, for support. */
export function countCalls(app: FastifyInstance, sandbox: Sandbox): void {
  app.addHook('onRequest', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation !== undefined) sandbox.calls.set(operation, (sandbox.calls.get(operation) ?? 0) + 1);
    reply.headers({ 'x-li-uuid': randomUUID(), 'x-li-fabric': 'sandbox' });
  });
}

/** The headers that every call under `/rest` needs. */
export function requireVersion(app: FastifyInstance, sandbox: Sandbox): void {
  app.addHook('onRequest', async (request) => {
    const version = request.headers['linkedin-version'];
    if (typeof version !== 'string' || version === '') throw errors.versionMissing();
    const standing = versionStanding(version, sandbox.date());
    if (standing === 'malformed') throw errors.versionMalformed(version);
    if (standing === 'inactive' && sandbox.enforceSunset) throw errors.versionNotActive(version);
    if (request.headers['x-restli-protocol-version'] !== '2.0.0') throw errors.protocolVersionMissing();
  });
}

/** A bearer token in the header, good at this moment. */
export function requireToken(app: FastifyInstance, sandbox: Sandbox): void {
  app.addHook('onRequest', async (request) => {
    request.member = acceptToken(sandbox, request.headers.authorization);
  });
}

/** One of the day's calls of this member and this application. */
export function spendQuota(app: FastifyInstance, sandbox: Sandbox): void {
  app.addHook('onRequest', async (request) => {
    const { clientId, sub } = memberOf(request);
    if (!sandbox.quotas.spend(clientId, sub, sandbox.now())) throw errors.throttled();
  });
}

function acceptToken(sandbox: Sandbox, header: string | undefined): Token {
  const bearer = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (bearer === undefined) throw errors.tokenEmpty();
  const token = sandbox.tokens.find(bearer);
  const now = sandbox.now();
  if (token === undefined) throw errors.tokenInvalid();
  if (token.revoked || now < token.refusedUntil) throw errors.tokenRevoked();
  if (now >= token.expiresAt) throw errors.tokenExpired();
  return token;
}

/** Lets armed faults strike, before the handler has done anything or after it has done everything. */
export function letFaultsStrike(app: FastifyInstance, sandbox: Sandbox): void {
  app.addHook('preHandler', async (request, reply) => {
    const take = striking(sandbox, request);
    if (take('throttled')) throw errors.throttled();
    const error = take('error-before-commit');
    if (error) throw errors.serverError(error.status);
    if (take('drop-before-commit')) await hangUp(reply);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode >= 300) return payload;
    const take = striking(sandbox, request);
    const slow = take('slow-reply');
    if (slow) await sandbox.wait(slow.delayMs, sandbox.closing.signal);
    if (reply.hasHeader('x-restli-id') && take('missing-restli-id')) reply.removeHeader('x-restli-id');
    if (take('drop-reply-after-commit')) await hangUp(reply);
    const error = take('error-after-commit');
    if (!error) return payload;
    reply.removeHeader('x-restli-id');
    reply.code(error.status).type('application/json; charset=utf-8');
    return JSON.stringify(errors.serverError(error.status).body);
  });
}

type ReplyFault = Parameters<Sandbox['faults']['take']>[0];

const striking = (sandbox: Sandbox, request: FastifyRequest) => (kind: ReplyFault) =>
  sandbox.faults.take(kind, request.member?.sub ?? null, request.routeOptions.config.operation ?? null);

/** Closes the connection without a word. It never settles, so that nothing goes on to answer. */
function hangUp(reply: FastifyReply): Promise<never> {
  reply.raw.destroy();
  return new Promise(() => undefined);
}
