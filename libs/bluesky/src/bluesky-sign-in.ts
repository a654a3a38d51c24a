import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import {
  type ConnectedAccount,
  fieldsOf,
  isGood,
  type NetworkAnswer,
  NetworkClient,
  type NetworkSignIn,
  readServer,
  type SignInDetails,
  type SignInField,
  type SignInStart,
  type TokenHolder,
} from '#libs/network-contract';
import { createSession, readAccess } from './bluesky-session.js';

/** What an app password may do; there are no scopes to choose from. */
export const APP_PASSWORD = 'app_password';

/** An app password, never that of the account: the form tells them apart. */
const APP_PASSWORD_FORM = /^[a-z0-9]{4}(?:-[a-z0-9]{4}){3}$/i;

/** Signs members in with a password that they made for us, and that does nothing but what apps may. */
@Injectable()
export class BlueskySignIn implements NetworkSignIn, OnApplicationShutdown {
  readonly scopes = [APP_PASSWORD];
  readonly fields = ['handle', 'password', 'server'] as const;
  private readonly client: NetworkClient;
  private readonly allowPrivate: boolean;
  private readonly usual: string;

  constructor(configuration: Configuration) {
    this.allowPrivate = configuration.values.allowPrivateAddresses;
    this.usual = configuration.values.blueskyUrl;
    this.client = NetworkClient.guarded(this.allowPrivate);
  }

  async begin(_state: string, details: SignInDetails, known: TokenHolder | null): Promise<SignInStart> {
    const { handle, password } = tidied(details);
    const before = known && readAccess(known.accessToken);
    if (!password)
      return refused('password', 'details_needed', say('Make an app password at Bluesky and enter it here.'));
    if (!APP_PASSWORD_FORM.test(password)) {
      return refused(
        'password',
        'not_app_password',
        say(
          'This is not an app password: those look like abcd-efgh-ijkl-mnop. Never enter the password of your account.',
        ),
      );
    }
    const identifier = handle || before?.did;
    if (!identifier) return refused('handle', 'details_needed', say('Enter your handle, such as jane.bsky.social.'));
    const server = details.server ? readServer(details.server, this.allowPrivate) : (before?.server ?? this.usual);
    if (!server) return refused('server', 'server_invalid', say('This is not the address of a server.'));
    return this.signIn(server, identifier, password);
  }

  async account(): Promise<{ error: 'state_invalid' }> {
    return { error: 'state_invalid' };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  private async signIn(server: string, identifier: string, password: string): Promise<SignInStart> {
    const result = await createSession(this.client, server, identifier, password);
    if (result.kind !== 'answer') {
      const { host } = new URL(server);
      const message = say('{host} could not be reached. Check the address, or try again later.', { host });
      return refused('server', 'server_unreachable', message);
    }
    const account = accountOf(result.answer, server, password);
    return account ? { kind: 'connected', account } : refusal(result.answer);
  }
}

function accountOf(answer: NetworkAnswer, server: string, password: string): ConnectedAccount | null {
  const { did, handle } = fieldsOf(answer.body);
  if (!isGood(answer) || typeof did !== 'string') return null;
  return {
    accountId: did,
    accountName: typeof handle === 'string' ? `@${handle}` : did,
    picture: null,
    accessToken: JSON.stringify({ server, did, password }),
    scopes: [APP_PASSWORD],
    expiresInSeconds: null,
  };
}

function refusal(answer: NetworkAnswer): SignInStart {
  if (answer.status === 401) {
    return refused(
      'password',
      'password_refused',
      say('Bluesky does not know this handle with this app password. Check both.'),
    );
  }
  if (answer.status === 429) {
    return refused('handle', 'too_often', say('Bluesky allows only so many sign-ins. Try again in a few minutes.'));
  }
  return refused('server', 'server_refused', say('The server does not answer like one of Bluesky. Check the address.'));
}

function tidied({ handle, password }: SignInDetails) {
  return { handle: handle?.trim().replace(/^@/, ''), password: password?.trim() };
}

function refused(field: SignInField, code: string, message: ReturnType<typeof say>): SignInStart {
  return { kind: 'refused', field, code, message };
}
