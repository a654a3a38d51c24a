import { createHash } from 'node:crypto';
import type { Answer, Asked } from '#testing/network-contract';

export interface BlueskyPost {
  text: string;
  createdAt: string;
  facets?: unknown[];
  embed?: Record<string, unknown>;
}

export const DID = 'did:plc:abcdefghijklmnopqrstuvwx';
const PASSWORD = 'abcd-efgh-ijkl-mnop';
const COLLECTION = 'app.bsky.feed.post';
const signs = new Intl.Segmenter();

/** A personal data server of one account, in memory, with the answers that the reference server was seen to give. */
export class BlueskyDouble {
  readonly records = new Map<string, BlueskyPost>();
  signIns = 0;
  /** What the next calls answer instead, one each. */
  readonly instead: Answer[] = [];

  answer(asked: Asked): Answer {
    const call = asked.url.pathname.replace('/xrpc/', '');
    const instead = this.instead.shift();
    if (instead) return instead;
    if (call === 'com.atproto.server.createSession') return this.createSession(json(asked));
    if (call === 'com.atproto.repo.getRecord') return this.read(asked.url.searchParams);
    if (call === 'app.bsky.feed.getPosts') return this.figures(asked.url.searchParams);
    if (asked.headers.authorization !== 'Bearer session') return refused(401, 'AuthMissing', 'Authentication Required');
    if (call === 'com.atproto.repo.uploadBlob') return upload(asked);
    if (call === 'com.atproto.repo.putRecord') return this.put(json(asked));
    if (call === 'com.atproto.repo.deleteRecord') {
      this.records.delete(String(json(asked).rkey));
      return { status: 200, body: {} };
    }
    return refused(501, 'MethodNotImplemented', 'Method Not Implemented');
  }

  private createSession({ identifier, password }: Record<string, unknown>): Answer {
    this.signIns += 1;
    const known = identifier === DID || identifier === 'jane.test';
    if (!known || password !== PASSWORD) {
      return refused(401, 'AuthenticationRequired', 'Invalid identifier or password');
    }
    return { status: 200, body: { did: DID, handle: 'jane.test', accessJwt: 'session', refreshJwt: 'refresh' } };
  }

  private read(query: URLSearchParams): Answer {
    const rkey = query.get('rkey') ?? '';
    const value = this.records.get(rkey);
    if (!value || query.get('repo') !== DID) return refused(400, 'RecordNotFound', 'Could not locate record');
    return { status: 200, body: { uri: `at://${DID}/${COLLECTION}/${rkey}`, cid: cidOf(value), value } };
  }

  private figures(query: URLSearchParams): Answer {
    const rkey = query.get('uris')?.split('/').at(-1) ?? '';
    const counts = { likeCount: 5, repostCount: 2, replyCount: 1, quoteCount: 1 };
    return { status: 200, body: { posts: this.records.has(rkey) ? [{ uri: query.get('uris'), ...counts }] : [] } };
  }

  private put(given: Record<string, unknown>): Answer {
    const record = given.record as BlueskyPost;
    const rkey = String(given.rkey);
    if (given.repo !== DID || given.collection !== COLLECTION || !/^[2-7a-z]{13}$/.test(rkey)) {
      return refused(400, 'InvalidRequest', 'Invalid record key');
    }
    const length = [...signs.segment(record.text)].length;
    if (length > 300) {
      const message = `Record/text must not be longer than 300 graphemes: grapheme too big (maximum 300, got ${length})`;
      return refused(400, 'InvalidRequest', message);
    }
    const there = this.records.get(rkey);
    if (there && given.swapRecord === null && cidOf(there) !== cidOf(record)) {
      return refused(400, 'InvalidSwap', `Record was at ${cidOf(there)}`);
    }
    this.records.set(rkey, record);
    return { status: 200, body: { uri: `at://${DID}/${COLLECTION}/${rkey}`, cid: cidOf(record) } };
  }
}

function upload({ headers, body }: Asked): Answer {
  if (body.length > 2_000_000) return refused(413, 'PayloadTooLarge', 'request entity too large');
  const mimeType = headers['content-type'] ?? '';
  return {
    status: 200,
    body: { blob: { $type: 'blob', ref: { $link: cidOf(body.toString('base64')) }, mimeType, size: body.length } },
  };
}

function refused(status: number, error: string, message: string): Answer {
  return { status, body: { error, message } };
}

function cidOf(value: unknown): string {
  return `bafyrei${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40)}`;
}

function json({ body }: Asked): Record<string, unknown> {
  return JSON.parse(body.toString()) as Record<string, unknown>;
}
