import { setTimeout as wait } from 'node:timers/promises';
import { Strategy } from 'passport-linkedin-oauth2';
import { type ConnectedAccount, readScopes } from '#libs/network-contract';

/** The part of the `oauth` library's client that a strategy works with. */
interface OAuth2Client {
  useAuthorizationHeaderforGET(use: boolean): void;
  get(
    url: string,
    accessToken: string,
    done: (error: { statusCode?: number; data?: unknown } | Error | null, body?: string) => void,
  ): void;
}

interface Userinfo {
  sub: string;
  name?: string;
  given_name?: string;
  family_name?: string;
  picture?: string;
}

export interface LinkedInStrategyOptions {
  clientID: string;
  clientSecret: string;
  callbackURL: string;
  scope: string[];
  authorizationURL: string;
  tokenURL: string;
  userinfoURL: string;
}

/** Right after it was issued a token may be refused for some seconds. */
const FRESH_TOKEN_WAITS_MS = [1_000, 2_000, 5_000];

/**
 * passport-linkedin-oauth2 for apps of today: the profile comes from OpenID's userinfo instead of the retired `/v2/me`,
 * and the token travels in the Authorization header instead of the address, where it would end in logs.
 */
export class LinkedInStrategy extends Strategy {
  declare protected readonly _oauth2: OAuth2Client;
  private readonly userinfoURL: string;

  constructor({ userinfoURL, ...options }: LinkedInStrategyOptions) {
    super(
      options as never,
      ((accessToken: string, _refresh: unknown, granted: Granted, profile: Userinfo, done: Done) =>
        done(null, toAccount(accessToken, granted, profile))) as never,
    );
    this.userinfoURL = userinfoURL;
    this._oauth2.useAuthorizationHeaderforGET(true);
  }

  userProfile(accessToken: string, done: (error: unknown, profile?: Userinfo) => void): void {
    this.readUserinfo(accessToken).then(
      (profile) => done(null, profile),
      (error: unknown) => done(error),
    );
  }

  private async readUserinfo(accessToken: string): Promise<Userinfo> {
    for (const pause of FRESH_TOKEN_WAITS_MS) {
      try {
        return await this.askUserinfo(accessToken);
      } catch (error) {
        if ((error as { statusCode?: number }).statusCode !== 401) throw error;
      }
      await this.pause(pause);
    }
    return this.askUserinfo(accessToken);
  }

  /** A seam for tests, which do not sleep. */
  protected async pause(milliseconds: number): Promise<void> {
    await wait(milliseconds);
  }

  private askUserinfo(accessToken: string): Promise<Userinfo> {
    return new Promise((resolve, reject) => {
      this._oauth2.get(this.userinfoURL, accessToken, (error, body) => {
        // The library's errors are plain objects that hold the answer's body: only its status is passed on.
        if (error) return reject(new UserinfoError('statusCode' in error ? error.statusCode : undefined));
        try {
          const profile = JSON.parse(body ?? '') as Userinfo;
          if (typeof profile.sub !== 'string' || profile.sub === '') throw new Error('no subject');
          resolve(profile);
        } catch {
          reject(new UserinfoError(200));
        }
      });
    });
  }
}

class UserinfoError extends Error {
  constructor(readonly statusCode: number | undefined) {
    super(`The profile could not be read (${statusCode ?? 'no answer'}).`);
  }
}

interface Granted {
  scope?: string;
  expires_in?: number | string;
}

type Done = (error: unknown, account?: ConnectedAccount) => void;

function toAccount(accessToken: string, granted: Granted, profile: Userinfo): ConnectedAccount {
  const name = profile.name ?? [profile.given_name, profile.family_name].filter(Boolean).join(' ');
  const lifetime = Number(granted.expires_in);
  return {
    accountId: profile.sub,
    accountName: name || 'LinkedIn member',
    picture: profile.picture ?? null,
    accessToken,
    scopes: readScopes(granted.scope ?? ''),
    expiresInSeconds: Number.isFinite(lifetime) && lifetime > 0 ? lifetime : null,
  };
}
