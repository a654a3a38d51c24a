import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readConfiguration } from '#libs/platform';
import { BLUESKY } from '#libs/bluesky';
import { FixedClock } from '#testing/kernel';
import { BLUESKY_FORBIDDEN, BLUESKY_ONE_POST, blueskyRefusal } from '#testing/bluesky';
import { type Answer, type Asked, DoubleServer, type NetworkStage } from '#testing/network-contract';

const POSTS = 'app.bsky.feed.post';
const STANDING = '3kabcdefghijk';
const PUT = 'com.atproto.repo.putRecord';

/** The reference server as a process of its own. */
export interface BlueskyServer {
  url: string;
  stop(): Promise<void>;
}

export async function startBlueskyServer(): Promise<BlueskyServer> {
  const program = join(import.meta.dirname, '../../networks/start-server.js');
  const server = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const [line] = (await Promise.race([
    once(createInterface(server.stdout), 'line'),
    ended.then(([code]) => Promise.reject(new Error(`The server ended with ${String(code)}.`))),
  ])) as [string];
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    stop: async () => {
      server.stdin.end();
      await ended;
    },
  };
}

interface Account {
  did: string;
  handle: string;
  /** An app password, as its member makes one for us. */
  password: string;
  token: string;
}

/** A member of the server with a post from long ago; each stage has one of its own. */
export async function blueskyServerStage(server: BlueskyServer): Promise<NetworkStage & { account: Account }> {
  const account = await anAccount(server.url);
  await ask(server.url, PUT, account.token, {
    repo: account.did,
    collection: POSTS,
    rkey: STANDING,
    record: { $type: POSTS, text: 'From long ago', createdAt: '2026-01-01T00:00:00.000Z' },
  });
  // The adapter speaks to the server through a wire that can be cut; figures are a view's matter, which is not there.
  const wire = await new DoubleServer((asked) => pass(server.url, asked)).open();
  const configuration = readConfiguration({
    BLUESKY_URL: wire.url,
    BLUESKY_VIEW_URL: wire.url,
    ALLOW_PRIVATE_ADDRESSES: 'true',
  });
  const [Adapter, SignIn] = BLUESKY;
  const signIn = new SignIn(configuration);
  const adapter = new Adapter(configuration, new FixedClock(), signIn);
  const { did, handle, password } = account;
  return {
    adapter,
    account,
    holder: {
      accountId: did,
      accessToken: JSON.stringify({ server: wire.url, did, password }),
      scopes: [...signIn.scopes],
    },
    details: { handle, password },
    text: 'From long ago',
    edited: null,
    standing: `at://${did}/${POSTS}/${STANDING}`,
    gone: `at://${did}/${POSTS}/3kzzzzzzzzzzz`,
    figures: { reactions: 5 },
    behave: (how) => wire.behave(how),
    refuse: (how) => wire.insteadOf(`POST /xrpc/${PUT}`, blueskyRefusal(how)),
    forbid: () => wire.insteadOf(BLUESKY_ONE_POST, BLUESKY_FORBIDDEN),
    postsAsked: () => wire.asked(`POST /xrpc/${PUT}`),
    pictureTold: async (text) => {
      const post = (await postsOf(server.url, did)).find((each) => each.text === text);
      return (post?.embed as { images: { alt: string }[] }).images[0]?.alt;
    },
    postsSeen: async (text) => (await postsOf(server.url, did)).filter((post) => post.text === text).length,
    elsewhere: [`https://bsky.app/profile/${handle}`, 'no address'],
    close: async () => {
      await adapter.onApplicationShutdown();
      await signIn.onApplicationShutdown();
      await wire.close();
    },
  };
}

/** What readers would see of an account, without signing in. */
export async function postsOf(url: string, did: string): Promise<Record<string, unknown>[]> {
  const query = new URLSearchParams({ repo: did, collection: POSTS });
  const { records } = (await ask(url, `com.atproto.repo.listRecords?${query.toString()}`)) as {
    records: { value: Record<string, unknown> }[];
  };
  return records.map(({ value }) => value);
}

let accounts = 0;
async function anAccount(url: string): Promise<Account> {
  accounts += 1;
  const handle = `jane${accounts}.test`;
  const made = await ask(url, 'com.atproto.server.createAccount', null, {
    email: `${handle}@vouchsafe.example`,
    handle,
    password: 'the password of the account',
  });
  const [did, token] = [String(made.did), String(made.accessJwt)];
  const { password } = await ask(url, 'com.atproto.server.createAppPassword', token, { name: 'Vouchsafe' });
  return { did, handle, password: String(password), token };
}

async function ask(
  url: string,
  call: string,
  token: string | null = null,
  body?: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/xrpc/${call}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${call}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

async function pass(to: string, { method, url, headers, body }: Asked): Promise<Answer> {
  if (url.pathname.endsWith('/app.bsky.feed.getPosts')) return { status: 200, body: { posts: [{ likeCount: 5 }] } };
  const { authorization, 'content-type': type } = headers;
  const response = await fetch(to + url.pathname + url.search, {
    method,
    headers: { ...(type ? { 'content-type': type } : {}), ...(authorization ? { authorization } : {}) },
    ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
