import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import { readCreated, readFailure, readPostFailure } from './linkedin-answer.rules.js';
import {
  type Call,
  type CallResult,
  type Failure,
  type MeasureOutcome,
  type Metric,
  NetworkAdapter,
  NetworkClient,
  type Post,
  type PostImage,
  type PreparedPost,
  type PrepareOutcome,
  type PublishOutcome,
  type ReadOutcome,
  type TokenHolder,
  type WithdrawOutcome,
} from '#libs/network-contract';
import { ANALYTICS, analyticsEntity, readSocialActions, readTotal } from './linkedin-figures.rules.js';
import { readOwnPost } from './linkedin-own-post.rules.js';
import { LinkedInSignIn } from './linkedin-sign-in.js';
import { LinkedInVersion } from './linkedin-version.js';
import {
  authorUrn,
  createPostBody,
  type LaidImage,
  permalinkOf,
  readPostAddress,
  readUploadPlace,
} from './linkedin-post.rules.js';

const ANALYTICS_SCOPE = 'r_member_postAnalytics';
/** Without it LinkedIn shows an application no post, not even one that it made; it is granted to vetted applications. */
const READ_SCOPE = 'r_member_social';
/** The summary of reactions is documented for these; a self-serve token is left alone. */
const SOCIAL_SCOPES = ['r_member_social', 'w_member_social_feed'];

type VersionedCall = Omit<Call, 'headers'> & Partial<Pick<Call, 'headers'>>;

/** LinkedIn's Posts, Images and member analytics APIs. */
@Injectable()
export class LinkedInAdapter extends NetworkAdapter implements OnApplicationShutdown {
  readonly network = 'linkedin';
  readonly publishScope = 'w_member_social';

  private readonly apiUrl: string;
  private readonly siteUrl: string;
  private readonly client = new NetworkClient();
  private readonly version: LinkedInVersion;

  constructor(
    private readonly configuration: Configuration,
    private readonly clock: Clock,
    readonly signIn: LinkedInSignIn,
  ) {
    super();
    this.version = new LinkedInVersion(configuration.values.linkedinVersion, clock);
    this.apiUrl = configuration.linkedinApiUrl;
    this.siteUrl = configuration.linkedinUrl;
  }

  get edition(): string {
    return this.version.current;
  }

  async prepare(holder: TokenHolder, post: Post): Promise<PrepareOutcome> {
    let image: LaidImage | null = null;
    if (post.image) {
      const urn = await this.upload(holder, post.image);
      if (typeof urn !== 'string') return urn;
      image = { urn, alt: post.image.alt };
    }
    return { kind: 'prepared', post: { network: this.network, body: createPostBody(holder.accountId, post, image) } };
  }

  async publish(holder: TokenHolder, post: PreparedPost): Promise<PublishOutcome> {
    const call: VersionedCall = {
      method: 'POST',
      url: `${this.apiUrl}/rest/posts`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(post.body),
    };
    const result = await this.versioned(holder, call, (ready) => this.client.callOnce(ready));
    if (result.kind === 'answer') {
      return readCreated(result.answer, this.clock.now(), (urn) => permalinkOf(this.siteUrl, urn));
    }
    if (result.kind === 'not_sent') return unreached(result.code);
    return {
      kind: 'unknown',
      code: result.code,
      message: say('{network} did not answer; the post may be there or not.', { network: 'LinkedIn' }),
    };
  }

  async withdraw(holder: TokenHolder, externalId: string): Promise<WithdrawOutcome> {
    const result = await this.versioned(holder, {
      method: 'DELETE',
      url: `${this.apiUrl}/rest/posts/${encodeURIComponent(externalId)}`,
      headers: { 'x-restli-method': 'DELETE' },
    });
    if (result.kind !== 'answer') {
      return {
        kind: 'unknown',
        code: result.code,
        message: say('{network} did not answer; try again.', { network: 'LinkedIn' }),
      };
    }
    const { status } = result.answer;
    if ((status >= 200 && status < 300) || status === 404) return { kind: 'withdrawn' };
    return readPostFailure(result.answer, this.clock.now());
  }

  async measure(holder: TokenHolder, externalId: string): Promise<MeasureOutcome> {
    if (holder.scopes.includes(ANALYTICS_SCOPE)) return this.measurePost(holder, externalId);
    if (!SOCIAL_SCOPES.some((scope) => holder.scopes.includes(scope))) {
      return { kind: 'measured', figures: {}, source: 'none' };
    }
    const url = `${this.apiUrl}/v2/socialActions/${encodeURIComponent(externalId)}`;
    const answer = this.answered(await this.versioned(holder, { method: 'GET', url }), readPostFailure);
    return 'kind' in answer
      ? answer
      : { kind: 'measured', figures: readSocialActions(answer.body), source: 'socialActions' };
  }

  override async readPost(holder: TokenHolder, externalId: string): Promise<ReadOutcome> {
    if (!holder.scopes.includes(READ_SCOPE)) return { kind: 'not_readable' };
    const url = `${this.apiUrl}/rest/posts/${encodeURIComponent(externalId)}`;
    const result = await this.versioned(holder, { method: 'GET', url });
    return result.kind === 'answer'
      ? readOwnPost(result.answer, holder.accountId, this.clock.now())
      : unreached(result.code);
  }

  async revoke(accessToken: string): Promise<boolean> {
    const result = await this.client.call({
      method: 'POST',
      url: `${this.siteUrl}/oauth/v2/revoke`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: this.configuration.values.linkedinClientId,
        client_secret: this.configuration.linkedinClientSecret,
        token: accessToken,
      }).toString(),
    });
    return result.kind === 'answer' && result.answer.status >= 200 && result.answer.status < 300;
  }

  readPermalink(address: string): { externalId: string | null; permalink: string } | null {
    return readPostAddress(this.siteUrl, address);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  /** One metric a call. Figures that came stay when a later call is refused for its number. */
  private async measurePost(holder: TokenHolder, externalId: string): Promise<MeasureOutcome> {
    const figures: Partial<Record<Metric, number>> = {};
    for (const [metric, queryType] of ANALYTICS) {
      const query = `q=entity&entity=${analyticsEntity(externalId)}&queryType=${queryType}&aggregation=TOTAL`;
      const url = `${this.apiUrl}/rest/memberCreatorPostAnalytics?${query}`;
      const answer = this.answered(await this.versioned(holder, { method: 'GET', url }), readPostFailure);
      if (!('kind' in answer)) {
        const total = readTotal(answer.body, queryType);
        if (total !== null) figures[metric] = total;
      } else if (answer.kind !== 'refused' || answer.code === 'NOT_FOUND') {
        if (Object.keys(figures).length === 0) return answer;
        break;
      }
    }
    return { kind: 'measured', figures, source: 'memberCreatorPostAnalytics' };
  }

  /** Uploads the image; answers its URN. */
  private async upload(holder: TokenHolder, image: PostImage): Promise<string | Failure> {
    const started = this.answered(
      await this.versioned(holder, {
        method: 'POST',
        url: `${this.apiUrl}/rest/images?action=initializeUpload`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ initializeUploadRequest: { owner: authorUrn(holder.accountId) } }),
      }),
    );
    if ('kind' in started) return started;
    const place = readUploadPlace(started.body);
    if (!place)
      return {
        kind: 'not_sent',
        code: 'UPLOAD_PLACE',
        message: say('{network} gave no place for the image.', { network: 'LinkedIn' }),
      };
    const sent = this.answered(
      await this.client.call({
        method: 'PUT',
        url: place.uploadUrl,
        headers: { authorization: `Bearer ${holder.accessToken}`, 'content-type': image.type },
        body: image.bytes,
      }),
    );
    return 'kind' in sent ? sent : place.image;
  }

  private answered(result: CallResult, refusal = readFailure): { body: string } | Failure {
    if (result.kind !== 'answer') return unreached(result.code);
    const { status, body } = result.answer;
    return status >= 200 && status < 300 ? { body } : refusal(result.answer, this.clock.now());
  }

  /** Calls as the member, with a version that LinkedIn answers. */
  private versioned(
    holder: TokenHolder,
    call: VersionedCall,
    send = (ready: Call) => this.client.call(ready),
  ): Promise<CallResult> {
    const headers = {
      ...call.headers,
      authorization: `Bearer ${holder.accessToken}`,
      'x-restli-protocol-version': '2.0.0',
    };
    return this.version.call((version) => send({ ...call, headers: { ...headers, 'linkedin-version': version } }));
  }
}

function unreached(code: string): Failure {
  return { kind: 'not_sent', code, message: say('{network} could not be reached.', { network: 'LinkedIn' }) };
}
