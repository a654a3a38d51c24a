import type { FastifyInstance } from 'fastify';
import { siteOf, type Sandbox } from '../sandbox.module.js';
import { accessDenied } from '../rest/linkedin.errors.js';
import { memberOf, requireScope } from '../rest/calls.guard.js';
import { claimsOf, namesOf } from './person.rules.js';
import type { SigningKeysRepository } from './signing-keys.repository.js';
import { GRANTABLE_SCOPES } from './scope.rules.js';
import { presentPicture } from '../feed/avatar.presenter.js';

/** What anybody may read: discovery, keys, and people's pictures. */
export function openidController(app: FastifyInstance, sandbox: Sandbox, signingKeys: SigningKeysRepository): void {
  app.get('/oauth/.well-known/openid-configuration', async (request) => {
    const site = siteOf(sandbox, request);
    return {
      issuer: `${site}/oauth`,
      authorization_endpoint: `${site}/oauth/v2/authorization`,
      token_endpoint: `${site}/oauth/v2/accessToken`,
      userinfo_endpoint: `${site}/v2/userinfo`,
      jwks_uri: `${site}/oauth/openid/jwks`,
      introspection_endpoint: `${site}/oauth/v2/introspectToken`,
      revocation_endpoint: `${site}/oauth/v2/revoke`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      scopes_supported: GRANTABLE_SCOPES,
      claims_supported: [
        'iss',
        'aud',
        'iat',
        'exp',
        'sub',
        'name',
        'given_name',
        'family_name',
        'picture',
        'email',
        'email_verified',
        'locale',
      ],
    };
  });

  app.get('/oauth/openid/jwks', () => signingKeys.publicKeys());

  app.get<{ Params: { sub: string } }>('/people/:sub/picture.svg', (request, reply) => {
    const { sub } = request.params;
    const picture = presentPicture(sandbox.people.knownAs(sub));
    return reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(picture.markup);
  });
}

/** What a token opens about its own member: `/v2/userinfo`, and `/v2/me` for applications without sign-in. */
export function memberController(app: FastifyInstance, sandbox: Sandbox): void {
  app.get('/v2/userinfo', { config: { operation: 'userinfo' } }, async (request) => {
    const { sub, scopes } = requireScope(request, ['openid'], 'userinfo.GET.NO_VERSION');
    const withEmail = !sandbox.faults.take('userinfo-without-email', sub);
    const granted = withEmail ? scopes : scopes.filter((scope) => scope !== 'email');
    return claimsOf(sandbox.people.knownAs(sub), granted, siteOf(sandbox, request));
  });

  app.get('/v2/me', async (request) => {
    const { sub, scopes } = memberOf(request);
    if (!scopes.includes('r_basicprofile')) throw accessDenied('GET /me');
    const { given, family } = namesOf(sandbox.people.knownAs(sub));
    return { id: sub, localizedFirstName: given, localizedLastName: family };
  });
}
