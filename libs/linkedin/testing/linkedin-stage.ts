import { readConfiguration } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { LinkedInAdapter } from '../src/linkedin-adapter.js';
import { LinkedInSignIn } from '../src/linkedin-sign-in.js';
import { toLittleText } from '../src/little-text.rules.js';
import { type Answer, type Asked, DoubleServer, type NetworkStage, type Refusal } from '#testing/network-contract';

const POSTING = 'POST /rest/posts';
const ONE_POST = /^(?:GET|DELETE) \/rest\/(?:posts\/|memberCreatorPostAnalytics)/;
const REFUSED: Record<Refusal, Answer> = {
  signed_out: { status: 401, body: { status: 401, serviceErrorCode: 65601, code: 'REVOKED_ACCESS_TOKEN' } },
  too_often: {
    status: 429,
    body: { status: 429, serviceErrorCode: 101, message: 'Resource level throttle MEMBER DAY limit is reached.' },
  },
  malformed: { status: 400, body: { status: 400, code: 'INVALID_VALUE_FOR_FIELD' } },
  broken: { status: 500, body: { status: 500, message: 'Internal Server Error' } },
  away_behind: { status: 504 },
};

/** LinkedIn's documented answers, on a port of this machine. */
export async function linkedInStage(): Promise<NetworkStage> {
  const posts: { commentary: string; content?: { media?: { altText?: string } } }[] = [];
  const server: DoubleServer = await new DoubleServer((call) => {
    if (call.url.pathname === '/rest/posts' && call.method === 'POST') {
      const post = JSON.parse(call.body.toString()) as (typeof posts)[number];
      if (post.commentary.length > 3_000) return { status: 400, body: { status: 400, code: 'FIELD_LENGTH_TOO_LONG' } };
      posts.push(post);
    }
    return answer(server.url, call);
  }).open();
  const { url } = server;
  const configuration = readConfiguration({
    LINKEDIN_URL: url,
    LINKEDIN_API_URL: url,
    LINKEDIN_CLIENT_ID: 'client',
    LINKEDIN_CLIENT_SECRET: 'secret',
    PUBLIC_URL: 'https://vouchsafe.example',
  });
  const adapter = new LinkedInAdapter(configuration, new FixedClock(), new LinkedInSignIn(configuration));
  return {
    adapter,
    holder: {
      accountId: 'jane',
      accessToken: 'token',
      scopes: ['w_member_social', 'r_member_postAnalytics', 'r_member_social'],
    },
    text: 'A (new) laboratory. #science',
    edited: true,
    details: {},
    standing: 'urn:li:share:7',
    gone: 'urn:li:share:8',
    figures: { impressions: 12 },
    behave: (how) => server.behave(how),
    refuse: (how) => server.insteadOf(POSTING, REFUSED[how]),
    forbid: () => server.insteadOf(ONE_POST, { status: 403, body: { status: 403, code: 'ACCESS_DENIED' } }),
    postsAsked: () => server.asked(POSTING),
    pictureTold: (text) => posts.find(({ commentary }) => commentary === toLittleText(text))?.content?.media?.altText,
    postsSeen: (text) => posts.filter(({ commentary }) => commentary === toLittleText(text)).length,
    elsewhere: [`${url}/feed/`, 'https://elsewhere.example/feed/update/urn:li:share:1/', 'no address'],
    close: async () => {
      await adapter.onApplicationShutdown();
      await server.close();
    },
  };
}

function answer(base: string, { method, url: { pathname: path, search } }: Asked): Answer {
  if (path.startsWith('/rest/images')) {
    return { status: 200, body: { value: { uploadUrl: `${base}/upload`, image: 'urn:li:image:1' } } };
  }
  if (path === '/upload') return { status: 201 };
  if (path === '/rest/posts') return { status: 201, headers: { 'x-restli-id': 'urn:li:share:7' } };
  if (method === 'GET' && path.startsWith('/rest/posts/')) {
    const commentary = String.raw`A \(new\) laboratory. {hashtag|\#|science}`;
    return path.endsWith('7')
      ? { status: 200, body: { commentary, lifecycleStateInfo: { isEditedByAuthor: true } } }
      : { status: 404, body: { status: 404, message: 'Not Found' } };
  }
  if (method === 'DELETE') return { status: path.endsWith('7') ? 204 : 404 };
  if (path.startsWith('/rest/memberCreatorPostAnalytics')) {
    const elements = search.includes('=IMPRESSION') ? [{ count: 12, metricType: 'IMPRESSION' }] : [];
    return { status: 200, body: { elements } };
  }
  return { status: 200, body: {} };
}
