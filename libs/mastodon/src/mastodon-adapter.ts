import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import {
  type Call,
  type Failure,
  fieldsOf,
  isGood,
  type LookUpOutcome,
  type MeasureOutcome,
  multipart,
  NetworkAdapter,
  type NetworkAnswer,
  NetworkClient,
  type Post,
  type PostImage,
  type PreparedPost,
  type PrepareOutcome,
  type PublishOutcome,
  type ReadOutcome,
  type SentPost,
  type TokenHolder,
  unanswered,
  unreached,
  type WithdrawOutcome,
} from '#libs/network-contract';
import { numberOf, readAccess } from './mastodon-account.rules.js';
import { readFailure, readPosted, readStatusFailure } from './mastodon-answer.rules.js';
import { MastodonSignIn } from './mastodon-sign-in.js';
import {
  findStatus,
  LISTED,
  readFigures,
  readOwnStatus,
  readStatusAddress,
  statusBody,
} from './mastodon-status.rules.js';

const LABEL = 'Mastodon';
/** Servers work on large images after they have answered. */
const MEDIA_WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/** Mastodon's client API, and that of the servers which speak it, at whichever server the member is. */
@Injectable()
export class MastodonAdapter extends NetworkAdapter implements OnApplicationShutdown {
  readonly network = 'mastodon';
  readonly publishScope = 'write:statuses';
  readonly edition = 'v1';
  /** Servers know an idempotency key for an hour after the status was made; some minutes are left for clocks and queues. */
  override readonly tellsForMs = 55 * 60_000;

  private readonly client: NetworkClient;

  constructor(
    configuration: Configuration,
    private readonly clock: Clock,
    readonly signIn: MastodonSignIn,
  ) {
    super();
    this.client = NetworkClient.guarded(configuration.values.allowPrivateAddresses);
  }

  async prepare(holder: TokenHolder, post: Post): Promise<PrepareOutcome> {
    // What links shows the card that the server makes of the page.
    const image = post.article ? null : post.image;
    const uploaded = image && (await this.upload(holder, image));
    if (uploaded && typeof uploaded !== 'string') return uploaded;
    return {
      kind: 'prepared',
      post: { network: this.network, body: { key: post.key, status: statusBody(post, uploaded) } },
    };
  }

  async publish(holder: TokenHolder, { body }: PreparedPost): Promise<PublishOutcome> {
    const call = this.callOf(holder, {
      method: 'POST',
      path: '/api/v1/statuses',
      headers: { 'content-type': 'application/json', 'idempotency-key': String(body.key) },
      body: JSON.stringify(body.status),
    });
    if (!call) return sealedOtherwise();
    const result = await this.client.callOnce(call);
    if (result.kind === 'answer') return readPosted(result.answer, this.clock.now());
    return result.kind === 'lost' ? unanswered(LABEL, result.code) : unreached(LABEL, result);
  }

  override async lookUp(holder: TokenHolder, sent: SentPost): Promise<LookUpOutcome> {
    const path = `/api/v1/accounts/${numberOf(holder.accountId)}/statuses?limit=${LISTED}&exclude_reblogs=true`;
    const answer = await this.ask(holder, { method: 'GET', path });
    return 'kind' in answer ? { kind: 'untold' } : findStatus(answer.body, sent);
  }

  async withdraw(holder: TokenHolder, externalId: string): Promise<WithdrawOutcome> {
    const call = this.callOf(holder, { method: 'DELETE', path: `/api/v1/statuses/${encodeURIComponent(externalId)}` });
    if (!call) return sealedOtherwise();
    const result = await this.client.call(call);
    if (result.kind !== 'answer') {
      const message = say('{network} did not answer; try again.', { network: LABEL });
      return { kind: 'unknown', code: result.code, message };
    }
    if (isGood(result.answer) || result.answer.status === 404) return { kind: 'withdrawn' };
    return readStatusFailure(result.answer, this.clock.now());
  }

  async measure(holder: TokenHolder, externalId: string): Promise<MeasureOutcome> {
    const path = `/api/v1/statuses/${encodeURIComponent(externalId)}`;
    const answer = await this.ask(holder, { method: 'GET', path }, readStatusFailure);
    if ('kind' in answer) return answer;
    return { kind: 'measured', figures: readFigures(answer.body), source: 'statuses' };
  }

  /** Its author's posts are public, and are read with their own token, as figures are. */
  override async readPost(holder: TokenHolder, externalId: string): Promise<ReadOutcome> {
    const call = this.callOf(holder, { method: 'GET', path: `/api/v1/statuses/${encodeURIComponent(externalId)}` });
    if (!call) return sealedOtherwise();
    const result = await this.client.call(call);
    if (result.kind !== 'answer') return unreached(LABEL, result);
    if (result.answer.status === 404 || result.answer.status === 410) return { kind: 'gone' };
    if (result.answer.status === 403) return { kind: 'not_readable' };
    if (!isGood(result.answer)) return readFailure(result.answer, this.clock.now());
    return readOwnStatus(result.answer.body, numberOf(holder.accountId));
  }

  async revoke(accessToken: string): Promise<boolean> {
    const access = readAccess(accessToken);
    if (!access) return false;
    const { server, clientId, clientSecret, token } = access;
    const result = await this.client.call({
      method: 'POST',
      url: `${server}/oauth/revoke`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, token }).toString(),
    });
    return result.kind === 'answer' && isGood(result.answer);
  }

  readPermalink(address: string): { externalId: string | null; permalink: string } | null {
    return readStatusAddress(address);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  /** A seam for tests, which do not sleep. */
  protected async pause(milliseconds: number): Promise<void> {
    await wait(milliseconds);
  }

  /** Uploads the image and waits until it can be used; answers its id. */
  private async upload(holder: TokenHolder, image: PostImage): Promise<string | Failure> {
    const { type, body } = multipart(image, image.alt ? { description: image.alt } : {});
    const sent = await this.ask(holder, {
      method: 'POST',
      path: '/api/v2/media',
      headers: { 'content-type': type },
      body,
    });
    if ('kind' in sent) return sent;
    const { id } = fieldsOf(sent.body);
    if (typeof id !== 'string') return notReady('UPLOAD_ID');
    if (sent.status !== 202) return id;
    for (const pause of MEDIA_WAITS_MS) {
      await this.pause(pause);
      const state = await this.ask(holder, { method: 'GET', path: `/api/v1/media/${encodeURIComponent(id)}` });
      if ('kind' in state) return state;
      if (state.status === 200) return id;
    }
    return notReady('UPLOAD_PROCESSING');
  }

  /** A call that may be repeated, and its answer when it is a good one. */
  private async ask(holder: TokenHolder, wanted: CallAt, refusal = readFailure): Promise<NetworkAnswer | Failure> {
    const call = this.callOf(holder, wanted);
    if (!call) return sealedOtherwise();
    const result = await this.client.call(call);
    if (result.kind !== 'answer') return unreached(LABEL, result);
    return isGood(result.answer) ? result.answer : refusal(result.answer, this.clock.now());
  }

  private callOf({ accessToken }: TokenHolder, { path, headers, ...call }: CallAt): Call | null {
    const access = readAccess(accessToken);
    if (!access) return null;
    return { ...call, url: access.server + path, headers: { ...headers, authorization: `Bearer ${access.token}` } };
  }
}

type CallAt = Omit<Call, 'url' | 'headers'> & { path: string; headers?: Record<string, string> };

function sealedOtherwise(): Failure {
  return { kind: 'reconnect', code: 'TOKEN_SEALED', message: say('The token cannot be opened.') };
}

function notReady(code: string): Failure {
  return { kind: 'not_sent', code, message: say('{network} gave no place for the image.', { network: LABEL }) };
}
