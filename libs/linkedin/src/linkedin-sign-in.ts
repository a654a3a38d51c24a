import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/platform';
import {
  type ConnectedAccount,
  type ConnectError,
  type NetworkSignIn,
  readScopes,
  type SignInStart,
} from '#libs/network-contract';
import { LinkedInStrategy } from './linkedin-strategy.js';
import { PassportBridge } from './passport-bridge.js';

const PATIENCE_MS = 30_000;

/** Sends members to LinkedIn to agree, and reads what it says when they come back. */
@Injectable()
export class LinkedInSignIn implements NetworkSignIn {
  readonly scopes: readonly string[];
  readonly fields = [];
  private readonly bridge: PassportBridge<ConnectedAccount>;

  constructor(configuration: Configuration) {
    const { linkedinClientId, linkedinScopes } = configuration.values;
    const scope = readScopes(linkedinScopes);
    this.scopes = scope;
    this.bridge = new PassportBridge(
      this.strategy({
        clientID: linkedinClientId,
        clientSecret: configuration.linkedinClientSecret,
        callbackURL: `${configuration.publicUrl}/api/connections/linkedin/callback`,
        scope,
        authorizationURL: `${configuration.linkedinUrl}/oauth/v2/authorization`,
        tokenURL: `${configuration.linkedinUrl}/oauth/v2/accessToken`,
        userinfoURL: `${configuration.linkedinApiUrl}/v2/userinfo`,
      }),
    );
  }

  async begin(state: string): Promise<SignInStart> {
    return { kind: 'consent', url: await this.consentUrl(state), memo: null };
  }

  async consentUrl(state: string): Promise<string> {
    const decision = await this.bridge.run({}, { state });
    if (decision.kind !== 'redirect') throw new Error('The strategy did not send the member to LinkedIn.');
    return decision.url;
  }

  async account(code: string): Promise<ConnectedAccount | { error: ConnectError }> {
    const late = new Promise<{ error: ConnectError }>((resolve) => {
      setTimeout(() => resolve({ error: 'network_unreachable' }), PATIENCE_MS).unref();
    });
    return Promise.race([this.exchange(code), late]);
  }

  protected strategy(options: ConstructorParameters<typeof LinkedInStrategy>[0]): LinkedInStrategy {
    return new LinkedInStrategy(options);
  }

  private async exchange(code: string): Promise<ConnectedAccount | { error: ConnectError }> {
    const decision = await this.bridge.run({ code });
    if (decision.kind === 'success') return decision.user;
    return {
      error: decision.kind === 'error' && unreached(decision.error) ? 'network_unreachable' : 'network_refused',
    };
  }
}

/** Whether no answer came at all; passport wraps what the socket said. */
function unreached(error: unknown): boolean {
  const { oauthError, statusCode, code } = error as { oauthError?: unknown; statusCode?: unknown; code?: unknown };
  if (oauthError) return unreached(oauthError);
  return statusCode === undefined && typeof code === 'string' && /^E[A-Z_]+$/.test(code);
}
