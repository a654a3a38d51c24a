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
  NetworkAdapter,
  type NetworkAnswer,
  NetworkClient,
  notTheirs,
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
import { readFailure, readOwnRecord, readPostFailure, readPut, readRecord } from './bluesky-answer.rules.js';
import { COLLECTION, postRecord, readFigures, readPostAddress, readUri, uriOf } from './bluesky-post.rules.js';
import { BlueskySessions, readAccess, type BlueskyAccess, type CallAt } from './bluesky-session.js';
import { APP_PASSWORD, BlueskySignIn } from './bluesky-sign-in.js';
import { recordKeyOf } from './record-key.rules.js';

const LABEL = 'Bluesky';
/** A thumbnail may have less than a picture; a card without one is better than none. */
const LARGEST_THUMB = 1_000_000;

/**
 * Bluesky, by the AT Protocol. A post is a record whose key we choose: it is written only where none stands yet, so that
 * a second try can neither make a second post nor change the first.
 */
@Injectable()
export class BlueskyAdapter extends NetworkAdapter implements OnApplicationShutdown {
  readonly network = 'bluesky';
  readonly publishScope = APP_PASSWORD;
  readonly edition = 'app.bsky';
  /** Keys hold for good; after a day the share has lost its occasion. */
  override readonly tellsForMs = 24 * 3_600_000;

  private readonly client: NetworkClient;
  private readonly sessions: BlueskySessions;
  private readonly viewUrl: string;

  constructor(
    configuration: Configuration,
    private readonly clock: Clock,
    readonly signIn: BlueskySignIn,
  ) {
    super();
    this.viewUrl = configuration.values.blueskyViewUrl;
    this.client = NetworkClient.guarded(configuration.values.allowPrivateAddresses);
    this.sessions = new BlueskySessions(this.client);
  }

  async prepare(holder: TokenHolder, post: Post): Promise<PrepareOutcome> {
    const image = post.article && (post.image?.bytes.length ?? 0) > LARGEST_THUMB ? null : post.image;
    const blob = image && (await this.upload(holder, image));
    if (blob && 'kind' in blob) return blob;
    const record = postRecord(post, blob?.blob, this.clock.now());
    return { kind: 'prepared', post: { network: this.network, body: { key: post.key, record } } };
  }

  async publish(holder: TokenHolder, { body }: PreparedPost): Promise<PublishOutcome> {
    const rkey = recordKeyOf(String(body.key));
    const call = await this.signed(holder, {
      method: 'POST',
      path: 'com.atproto.repo.putRecord',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        repo: holder.accountId,
        collection: COLLECTION,
        rkey,
        record: body.record,
        swapRecord: null,
      }),
    });
    if ('kind' in call) return call;
    const result = await this.client.callOnce(call.ready);
    if (result.kind === 'lost') return unanswered(LABEL, result.code);
    if (result.kind === 'not_sent') return unreached(LABEL, result);
    this.sessions.heed(call.access, result.answer);
    return readPut(result.answer, uriOf(holder.accountId, rkey), this.clock.now());
  }

  override async lookUp({ accountId, accessToken }: TokenHolder, { key }: SentPost): Promise<LookUpOutcome> {
    const access = readAccess(accessToken);
    if (!access) return { kind: 'untold' };
    const rkey = recordKeyOf(key);
    const query = new URLSearchParams({ repo: accountId, collection: COLLECTION, rkey });
    const url = `${access.server}/xrpc/com.atproto.repo.getRecord?${query.toString()}`;
    const result = await this.client.call({ method: 'GET', url, headers: {} });
    return result.kind === 'answer' ? readRecord(result.answer, uriOf(accountId, rkey)) : { kind: 'untold' };
  }

  async withdraw(holder: TokenHolder, externalId: string): Promise<WithdrawOutcome> {
    const at = readUri(externalId);
    if (!at) return { kind: 'refused', code: 'NO_POST', message: say('This is no post.'), permanent: true };
    // The record key would name a post of the member's own.
    if (at.did !== holder.accountId) return notTheirs(LABEL);
    const body = { repo: holder.accountId, collection: COLLECTION, rkey: at.recordKey };
    const call = await this.signed(holder, {
      method: 'POST',
      path: 'com.atproto.repo.deleteRecord',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if ('kind' in call) return call;
    const result = await this.client.call(call.ready);
    if (result.kind !== 'answer') {
      const message = say('{network} did not answer; try again.', { network: LABEL });
      return { kind: 'unknown', code: result.code, message };
    }
    this.sessions.heed(call.access, result.answer);
    return isGood(result.answer) ? { kind: 'withdrawn' } : readPostFailure(result.answer, this.clock.now());
  }

  /** Anybody may read them, so that nobody's password is needed. */
  async measure(_holder: TokenHolder, externalId: string): Promise<MeasureOutcome> {
    const url = `${this.viewUrl}/xrpc/app.bsky.feed.getPosts?${new URLSearchParams({ uris: externalId }).toString()}`;
    const result = await this.client.call({ method: 'GET', url, headers: {} });
    if (result.kind !== 'answer') return unreached(LABEL, result);
    if (!isGood(result.answer)) return readPostFailure(result.answer, this.clock.now());
    return { kind: 'measured', figures: readFigures(result.answer.body), source: 'getPosts' };
  }

  /** Anybody may read a record where it is kept. */
  override async readPost({ accessToken }: TokenHolder, externalId: string): Promise<ReadOutcome> {
    const access = readAccess(accessToken);
    const at = readUri(externalId);
    if (!access || !at) return { kind: 'not_readable' };
    if (at.did !== access.did) return notTheirs(LABEL);
    const query = new URLSearchParams({ repo: access.did, collection: COLLECTION, rkey: at.recordKey });
    const url = `${access.server}/xrpc/com.atproto.repo.getRecord?${query.toString()}`;
    const result = await this.client.call({ method: 'GET', url, headers: {} });
    return result.kind === 'answer' ? readOwnRecord(result.answer, this.clock.now()) : unreached(LABEL, result);
  }

  /** An app password can end only where it was made, by its member; here it is forgotten. */
  async revoke(): Promise<boolean> {
    return false;
  }

  readPermalink(address: string): { externalId: string | null; permalink: string } | null {
    return readPostAddress(address);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  private async upload(holder: TokenHolder, image: PostImage): Promise<{ blob: unknown } | Failure> {
    const call = await this.signed(holder, {
      method: 'POST',
      path: 'com.atproto.repo.uploadBlob',
      headers: { 'content-type': image.type },
      body: image.bytes,
    });
    if ('kind' in call) return call;
    const result = await this.client.call(call.ready);
    if (result.kind !== 'answer') return unreached(LABEL, result);
    this.sessions.heed(call.access, result.answer);
    if (!isGood(result.answer)) return readFailure(result.answer, this.clock.now());
    const { blob } = fieldsOf(result.answer.body);
    return blob ? { blob } : uploadFailed(result.answer);
  }

  private async signed(holder: TokenHolder, { path, headers, ...call }: CallAt): Promise<Signed | Failure> {
    const access: BlueskyAccess | null = readAccess(holder.accessToken);
    if (!access) {
      return { kind: 'reconnect', code: 'TOKEN_SEALED', message: say('The token cannot be opened.') };
    }
    const signed = await this.sessions.signed(access, this.clock.now());
    if ('kind' in signed) return signed;
    return { access, ready: { ...call, url: `${access.server}/xrpc/${path}`, headers: { ...headers, ...signed } } };
  }
}

interface Signed {
  access: BlueskyAccess;
  ready: Call;
}

function uploadFailed({ status }: NetworkAnswer): Failure {
  const message = say('{network} gave no place for the image.', { network: LABEL });
  return { kind: 'not_sent', code: `UPLOAD_${status}`, message };
}
