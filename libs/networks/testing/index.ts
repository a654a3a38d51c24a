import { excessLength } from '#libs/captions';
import { newId, type Actor } from '#libs/kernel';
import { SecretBox } from '#libs/platform';
import { instead, type StandIn, type TestDatabase } from '#testing/platform';
import {
  NetworkAdapter,
  type ConnectedAccount,
  type ConnectError,
  type NetworkSignIn,
  type MeasureOutcome,
  type Post,
  type PreparedPost,
  type PrepareOutcome,
  type PublishOutcome,
  type LookUpOutcome,
  type SentPost,
  type SignInStart,
  type ReadOutcome,
  type ReadParts,
  type TokenHolder,
  type WithdrawOutcome,
} from '#libs/network-contract';
import { Networks } from '../src/index.js';

/** Keys for tests that seal and open tokens. */
export const TEST_KEYS = `1:${Buffer.alloc(32, 7).toString('base64')}`;

interface ConnectionChoices {
  network?: string;
  accountId?: string;
  accessToken?: string;
  scopes?: string[];
  status?: 'active' | 'expired' | 'revoked';
  expiresAt?: Date | null;
  connectedAt?: Date;
  secrets?: SecretBox;
}

/** A member's connection, active for long unless told otherwise; its token is sealed under TEST_KEYS. */
export async function aConnection(
  test: TestDatabase,
  actor: Pick<Actor, 'organisationId' | 'memberId'>,
  choices: ConnectionChoices = {},
): Promise<{ connectionId: string; accountId: string; accessToken: string }> {
  const connectionId = newId();
  const accountId = choices.accountId ?? `person-${connectionId.slice(-8)}`;
  const accessToken = choices.accessToken ?? `token-${connectionId}`;
  const secrets = choices.secrets ?? new SecretBox(TEST_KEYS);
  await test.owner(
    `INSERT INTO connections (organisation_id, id, member_id, network, account_id, account_name, scopes,
       sealed_access_token, expires_at, status, connected_at)
     VALUES ($1, $2, $3, $4, $5, 'Test Person', $6, $7, $8, $9, $10)`,
    [
      actor.organisationId,
      connectionId,
      actor.memberId,
      choices.network ?? 'linkedin',
      accountId,
      choices.scopes ?? ['openid', 'profile', 'w_member_social'],
      secrets.seal(accessToken, connectionId),
      choices.expiresAt === undefined ? new Date('2099-01-01T00:00:00Z') : choices.expiresAt,
      choices.status ?? 'active',
      choices.connectedAt ?? new Date('2026-01-01T00:00:00Z'),
    ],
  );
  return { connectionId, accountId, accessToken };
}

export function anAccount(choices: Partial<ConnectedAccount> = {}): ConnectedAccount {
  return {
    accountId: 'abc',
    accountName: 'Jane Doe',
    picture: null,
    accessToken: 'AQsecret',
    scopes: ['openid', 'profile', 'w_member_social'],
    expiresInSeconds: 5_184_000,
    ...choices,
  };
}

/** Lets every member in, as `result` says. */
class FakeSignIn implements NetworkSignIn {
  result: ConnectedAccount | { error: ConnectError } = anAccount();

  readonly scopes = ['openid', 'profile', 'w_member_social'];
  readonly fields = [];
  /** What it wants to be given back; what came back last. */
  memo: string | null = null;
  givenBack: string | null = null;

  begin: NetworkSignIn['begin'] = async (state): Promise<SignInStart> => {
    return { kind: 'consent', url: `https://network.example/?state=${state}`, memo: this.memo };
  };

  async account(_code: string, memo: string | null): Promise<ConnectedAccount | { error: ConnectError }> {
    this.givenBack = memo;
    return this.result;
  }
}

/** A network in memory that does what it is told, one outcome a call, and publishes when told nothing. */
export class FakeAdapter extends NetworkAdapter {
  readonly network = 'linkedin';
  readonly publishScope = 'w_member_social';
  override tellsForMs = 0;
  edition = '202609';
  readonly signIn = new FakeSignIn();

  /** Every post that went out, in order. */
  readonly posts: { holder: TokenHolder; post: Post; urn: string }[] = [];
  readonly withdrawn: string[] = [];
  readonly revoked: string[] = [];
  next: (PublishOutcome | (() => Promise<PublishOutcome>))[] = [];
  nextPrepare: PrepareOutcome[] = [];
  nextWithdraw: WithdrawOutcome[] = [];
  nextLookUp: LookUpOutcome[] = [];
  /** What it was asked about. */
  readonly lookedUp: SentPost[] = [];
  figures: MeasureOutcome = { kind: 'measured', figures: {}, source: 'fake' };
  /** What stands at the network, by id: a post that is not here is gone. */
  readonly standing = new Map<string, { text: string; edited: boolean; parts?: ReadParts }>();
  nextRead: ReadOutcome[] = [];
  private count = 0;

  async prepare(_holder: TokenHolder, post: Post): Promise<PrepareOutcome> {
    // Only a picture has to be put at a network.
    const told = post.image ? this.nextPrepare.shift() : undefined;
    return told ?? { kind: 'prepared', post: { network: 'linkedin', body: { post } } };
  }

  async publish(holder: TokenHolder, prepared: PreparedPost): Promise<PublishOutcome> {
    const next = this.next.shift();
    if (typeof next === 'function') return next();
    if (next) return next;
    return this.goOut(holder, prepared);
  }

  /** Puts a post out, as `publish` does by itself. */
  goOut(holder: TokenHolder, prepared: PreparedPost): PublishOutcome {
    const post = prepared.body.post as Post;
    if (excessLength(post.text, this.network) > 0) {
      return { kind: 'refused', code: 'TOO_LONG', message: 'It is too long.', permanent: true };
    }
    this.count += 1;
    const urn = `urn:li:share:${this.count}`;
    this.posts.push({ holder, post, urn });
    this.standing.set(urn, { text: post.text, edited: false });
    return { kind: 'published', externalId: urn, permalink: `https://www.linkedin.com/feed/update/${urn}/` };
  }

  override async lookUp(_holder: TokenHolder, sent: SentPost): Promise<LookUpOutcome> {
    this.lookedUp.push(sent);
    return this.nextLookUp.shift() ?? { kind: 'untold' };
  }

  async withdraw(_holder: TokenHolder, externalId: string): Promise<WithdrawOutcome> {
    const next = this.nextWithdraw.shift();
    if (next) return next;
    this.withdrawn.push(externalId);
    this.standing.delete(externalId);
    return { kind: 'withdrawn' };
  }

  async measure(): Promise<MeasureOutcome> {
    return this.figures;
  }

  override async readPost(_holder: TokenHolder, externalId: string): Promise<ReadOutcome> {
    const post = this.standing.get(externalId);
    return this.nextRead.shift() ?? (post ? { kind: 'read', ...post } : { kind: 'gone' });
  }

  async revoke(accessToken: string): Promise<boolean> {
    this.revoked.push(accessToken);
    return true;
  }

  readPermalink(address: string): { externalId: string | null; permalink: string } | null {
    const urn = /urn:li:share:\d+/.exec(address)?.[0] ?? null;
    return address.startsWith('https://www.linkedin.com/') ? { externalId: urn, permalink: address } : null;
  }
}

/** Puts an adapter of a test's own where LinkedIn is. */
export function theNetwork(adapter: NetworkAdapter): StandIn {
  return instead(Networks, new Networks([adapter]));
}
