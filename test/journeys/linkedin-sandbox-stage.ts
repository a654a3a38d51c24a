import type { FastifyInstance } from 'fastify';
import { LINKEDIN } from '#libs/linkedin';
import { readConfiguration } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { type Answer, type Asked, DoubleServer, type NetworkStage, type Refusal } from '#testing/network-contract';
import { armFault, aSandbox, connect, publish, urnOf } from '../../apps/sandbox/testing/index.js';

const POSTING = 'POST /rest/posts';
const ONE_POST = /^(?:GET|DELETE) \/rest\/(?:posts\/|memberCreatorPostAnalytics)/;
const SCOPES = ['openid', 'profile', 'email', 'w_member_social', 'r_member_social', 'r_member_postAnalytics'];
/** What comes of the sandbox itself; a token struck there stays so, and malformed is only what the adapter never sends. */
const FAULTS: Partial<Record<Refusal, object>> = {
  too_often: { kind: 'throttled' },
  broken: { kind: 'error-before-commit', status: 500 },
  away_behind: { kind: 'error-before-commit', status: 504 },
};
const REFUSED: Partial<Record<Refusal, Answer>> = {
  signed_out: { status: 401, body: { status: 401, serviceErrorCode: 65601, code: 'REVOKED_ACCESS_TOKEN' } },
  malformed: { status: 400, body: { status: 400, code: 'INVALID_VALUE_FOR_FIELD' } },
};

interface SeenPost {
  text: string;
  deleted: boolean;
  media: { altText: string }[];
}

/** The sandbox as LinkedIn, behind a wire that can be cut. */
export async function linkedInSandboxStage(): Promise<NetworkStage> {
  const client = { id: 'vouchsafe-sandbox', secret: 'sandbox-secret', scopes: SCOPES };
  const { app } = aSandbox({ clients: [client] });
  await app.ready();
  let armed: Promise<unknown> = Promise.resolve();
  const server = await new DoubleServer(async (asked) => {
    await armed;
    return pass(app, asked);
  }).open();
  const { url } = server;
  const configuration = readConfiguration({
    LINKEDIN_URL: url,
    LINKEDIN_API_URL: url,
    PUBLIC_URL: 'https://vouchsafe.example',
  });
  const [Adapter, SignIn] = LINKEDIN;
  const adapter = new Adapter(configuration, new FixedClock(), new SignIn(configuration));
  const member = await connect(app, { scope: SCOPES.join(' ') });
  const standing = urnOf(await publish(app, member, { commentary: 'From long ago' }));
  const gone = urnOf(await publish(app, member, { commentary: 'Gone since' }));
  await app.inject({ method: 'DELETE', url: `/sandbox/posts/${encodeURIComponent(gone)}` });
  await app.inject({ method: 'POST', url: '/sandbox/reactions', payload: { urn: standing, impressions: 12 } });
  const postsOf = async (text: string) => {
    const { posts } = (await app.inject({ url: '/sandbox/posts?limit=100' })).json<{ posts: SeenPost[] }>();
    return posts.filter((post) => post.text === text && !post.deleted);
  };
  return {
    adapter,
    holder: { accountId: member.sub, accessToken: member.token, scopes: SCOPES },
    details: {},
    standing,
    gone,
    text: 'From long ago',
    edited: false,
    figures: { impressions: 12 },
    behave: (how) => server.behave(how),
    refuse: (how) => {
      const fault = FAULTS[how];
      if (fault) armed = armFault(app, { ...fault, match: { operation: 'create-post' } });
      else server.insteadOf(POSTING, REFUSED[how]!);
    },
    forbid: () => server.insteadOf(ONE_POST, { status: 403, body: { status: 403, code: 'ACCESS_DENIED' } }),
    postsAsked: () => server.asked(POSTING),
    pictureTold: async (text) => (await postsOf(text))[0]?.media[0]?.altText,
    postsSeen: async (text) => (await postsOf(text)).length,
    elsewhere: [`${url}/feed/`, 'https://elsewhere.example/feed/update/urn:li:share:1/', 'no address'],
    close: async () => {
      await adapter.onApplicationShutdown();
      await server.close();
      await app.close();
    },
  };
}

/** What the sandbox answers; the address that it is reached at is the wire's, so that it hands out no other. */
async function pass(app: FastifyInstance, { method, url, headers, body }: Asked): Promise<Answer> {
  const { connection: _connection, 'content-length': _length, 'transfer-encoding': _encoding, ...sent } = headers;
  const answer = await app.inject({
    method: method as 'GET',
    url: `${url.pathname}${url.search}`,
    headers: sent,
    ...(body.length > 0 ? { payload: body } : {}),
  });
  const id = answer.headers['x-restli-id'];
  return {
    status: answer.statusCode,
    ...(answer.body === '' ? {} : { body: answer.json<unknown>() }),
    headers: id === undefined ? {} : { 'x-restli-id': String(id) },
  };
}
