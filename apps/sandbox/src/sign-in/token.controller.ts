import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { siteOf, type Sandbox, type SandboxClient } from '../sandbox.module.js';
import { acceptForms } from '../forms.guard.js';
import { TOKEN_SECONDS } from '../store/tokens.repository.js';
import { claimsOf } from './person.rules.js';
import type { SigningKeysRepository } from './signing-keys.repository.js';

type Form = { Body: Partial<Record<string, string>> };

const MISMATCH =
  'Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. ' +
  'Or authorization code expired. Or external member binding exists';

/** The three back-channel calls of an application: token, introspection, revocation. Form bodies, client_secret in the body. */
export function tokenController(app: FastifyInstance, sandbox: Sandbox, signingKeys: SigningKeysRepository): void {
  acceptForms(app);

  app.post<Form>('/oauth/v2/accessToken', async (request, reply) => {
    const form = request.body ?? {};
    const client = sandbox.clients.get(form.client_id ?? '');
    if (client === undefined || !isSecretOf(client, form.client_secret)) {
      return refuse(reply, 401, 'invalid_client', 'Client authentication failed');
    }
    if (form.code_verifier !== undefined) return refuse(reply, 401, 'invalid_client', 'Client authentication failed');
    if (form.grant_type !== 'authorization_code') {
      return refuse(reply, 400, 'unsupported_grant_type', 'The grant_type must be authorization_code');
    }
    const now = sandbox.now();
    const grant = sandbox.codes.redeem(form.code ?? '', now);
    if (grant === undefined || grant.clientId !== client.id || grant.redirectUri !== form.redirect_uri) {
      return refuse(reply, 400, 'invalid_request', MISMATCH);
    }
    const { sub, scopes } = grant;
    const refusedForSeconds = sandbox.faults.take('fresh-token-refused', sub)?.seconds ?? 0;
    const token = sandbox.tokens.issue({ clientId: client.id, sub, scopes, now, refusedForSeconds });
    return {
      access_token: token,
      expires_in: TOKEN_SECONDS,
      scope: scopes.join(sandbox.faults.take('space-separated-scope', sub) ? ' ' : ','),
      token_type: 'Bearer',
      ...(scopes.includes('openid') && { id_token: await idToken(siteOf(sandbox, request), client, sub, scopes) }),
    };
  });

  app.post<Form>('/oauth/v2/introspectToken', async (request, reply) => {
    const form = request.body ?? {};
    const client = sandbox.clients.get(form.client_id ?? '');
    if (client === undefined) return refuse(reply, 400, 'invalid_client_id', 'The client_id is not known');
    if (!isSecretOf(client, form.client_secret))
      return refuse(reply, 401, 'invalid_client', 'Client authentication failed');
    const token = sandbox.tokens.find(form.token ?? '');
    if (token === undefined || token.clientId !== client.id)
      return refuse(reply, 400, 'invalid_token', 'The token is not known');
    const status = token.revoked ? 'revoked' : sandbox.now() >= token.expiresAt ? 'expired' : 'active';
    const issued = Math.floor(token.issuedAt / 1000);
    return {
      active: status === 'active',
      client_id: client.id,
      authorized_at: issued,
      created_at: issued,
      status,
      expires_at: Math.floor(token.expiresAt / 1000),
      scope: token.scopes.join(','),
      auth_type: '3L',
    };
  });

  app.post<Form>('/oauth/v2/revoke', async (request, reply) => {
    const form = request.body ?? {};
    const client = sandbox.clients.get(form.client_id ?? '');
    if (client === undefined) return refuse(reply, 400, 'invalid_client_id', 'The client_id is not known');
    if (!isSecretOf(client, form.client_secret))
      return refuse(reply, 401, 'invalid_client', 'Client authentication failed');
    const token = sandbox.tokens.find(form.token ?? '');
    if (token?.clientId === client.id) sandbox.tokens.revoke(token);
    return {};
  });

  function idToken(site: string, client: SandboxClient, sub: string, scopes: string[]): Promise<string> {
    const seconds = Math.floor(sandbox.now() / 1000);
    const claims = claimsOf(sandbox.people.knownAs(sub), scopes, site);
    return signingKeys.sign({ iss: `${site}/oauth`, aud: client.id, iat: seconds, exp: seconds + 3600, ...claims });
  }
}

function refuse(reply: FastifyReply, status: number, error: string, description: string): FastifyReply {
  return reply.code(status).send({ error, error_description: description });
}

function isSecretOf(client: SandboxClient, given: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(client.secret), digest(given ?? ''));
}
