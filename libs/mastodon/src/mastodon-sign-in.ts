import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { firstOf, say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import {
  type ConnectedAccount,
  type ConnectError,
  fieldsOf,
  isGood,
  NetworkClient,
  type NetworkSignIn,
  readScopes,
  readServer,
  type SignInDetails,
  type SignInStart,
  type TokenHolder,
} from '#libs/network-contract';
import { accountIdOf, readAccess, readVisit, type MastodonVisit } from './mastodon-account.rules.js';

/** What a server may call somebody; those of Mastodon allow 30 characters. */
const LONGEST_NAME = 100;
const SCOPES = ['read:accounts', 'read:statuses', 'write:statuses', 'write:media'];

/**
 * Sends members to the server they are on. Each visit registers an app of its own there, so that nothing is shared
 * between members; servers forget apps that nobody was let in through. The code is bound to us by PKCE.
 */
@Injectable()
export class MastodonSignIn implements NetworkSignIn, OnApplicationShutdown {
  readonly scopes = SCOPES;
  readonly fields = ['server'] as const;
  private readonly client: NetworkClient;
  private readonly allowPrivate: boolean;
  private readonly site: string;
  private readonly callback: string;

  constructor(configuration: Configuration) {
    this.allowPrivate = configuration.values.allowPrivateAddresses;
    this.client = NetworkClient.guarded(this.allowPrivate);
    this.site = configuration.publicUrl;
    this.callback = `${configuration.publicUrl}/api/connections/mastodon/callback`;
  }

  async begin(state: string, details: SignInDetails, known: TokenHolder | null): Promise<SignInStart> {
    const server = details.server
      ? readServer(details.server, this.allowPrivate)
      : (known && readAccess(known.accessToken))?.server;
    if (server === undefined) {
      return refused('details_needed', say('Say which server you are on, such as mastodon.social.'));
    }
    if (server === null) {
      return refused(
        'server_invalid',
        say('This is not the address of a server; it should look like mastodon.social.'),
      );
    }
    const app = await this.register(server);
    if (typeof app === 'string') return refusal(app, server);
    const verifier = randomBytes(32).toString('base64url');
    const url = new URL(`${server}/oauth/authorize`);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: app.clientId,
      redirect_uri: this.callback,
      scope: SCOPES.join(' '),
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    const visit: MastodonVisit = { server, ...app, verifier };
    return { kind: 'consent', url: url.href, memo: JSON.stringify(visit) };
  }

  async account(code: string, memo: string | null): Promise<ConnectedAccount | { error: ConnectError }> {
    const visit = readVisit(memo);
    if (!visit) return { error: 'state_invalid' };
    const { server, clientId, clientSecret, verifier } = visit;
    const granted = await this.post(`${server}/oauth/token`, {
      grant_type: 'authorization_code',
      code,
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: this.callback,
      scope: SCOPES.join(' '),
      code_verifier: verifier,
    });
    if (typeof granted === 'string') return { error: granted };
    const { access_token: token, scope } = granted;
    if (typeof token !== 'string') return { error: 'network_refused' };
    const profile = await this.profile(server, token);
    if (typeof profile === 'string') return { error: profile };
    return {
      ...profile,
      accessToken: JSON.stringify({ server, clientId, clientSecret, token }),
      scopes: readScopes(typeof scope === 'string' ? scope : ''),
      expiresInSeconds: null,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  private async register(server: string): Promise<{ clientId: string; clientSecret: string } | ConnectError> {
    const app = await this.post(`${server}/api/v1/apps`, {
      client_name: 'Vouchsafe',
      redirect_uris: this.callback,
      scopes: SCOPES.join(' '),
      website: this.site,
    });
    if (typeof app === 'string') return app;
    const { client_id: clientId, client_secret: clientSecret } = app;
    return typeof clientId === 'string' && typeof clientSecret === 'string'
      ? { clientId, clientSecret }
      : 'network_refused';
  }

  private async profile(server: string, token: string) {
    const url = `${server}/api/v1/accounts/verify_credentials`;
    const result = await this.client.call({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
    if (result.kind !== 'answer') return 'network_unreachable' as const;
    const { id, username, avatar } = fieldsOf(result.answer.body);
    if (!isGood(result.answer) || typeof id !== 'string') return 'network_refused' as const;
    return {
      accountId: accountIdOf(id, server),
      accountName: `@${firstOf(String(username), LONGEST_NAME)}@${new URL(server).host}`,
      picture: typeof avatar === 'string' && avatar.startsWith('https:') ? avatar : null,
    };
  }

  private async post(url: string, form: Record<string, string>): Promise<Record<string, unknown> | ConnectError> {
    const result = await this.client.call({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams(form).toString(),
    });
    if (result.kind !== 'answer') return 'network_unreachable';
    return isGood(result.answer) ? fieldsOf(result.answer.body) : 'network_refused';
  }
}

function refused(code: string, message: ReturnType<typeof say>): SignInStart {
  return { kind: 'refused', field: 'server', code, message };
}

function refusal(error: ConnectError, server: string): SignInStart {
  const { host } = new URL(server);
  return error === 'network_unreachable'
    ? refused(
        'server_unreachable',
        say('{host} could not be reached. Check the address, or try again later.', { host }),
      )
    : refused('server_refused', say('{host} does not answer like a Mastodon server. Check the address.', { host }));
}
