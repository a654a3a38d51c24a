import { readConfiguration } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { BlueskyAdapter } from '../src/bluesky-adapter.js';
import { BlueskySignIn } from '../src/bluesky-sign-in.js';
import { BlueskyDouble, DID } from './bluesky-double.js';
import { type Answer, DoubleServer, type NetworkStage, type Refusal } from '#testing/network-contract';

const POSTING = 'POST /xrpc/com.atproto.repo.putRecord';
/** The calls about one post, and such a server's words for what is not allowed of it. */
export const BLUESKY_ONE_POST = /\.(?:deleteRecord|getRecord|getPosts)$/;
export const BLUESKY_FORBIDDEN: Answer = { status: 403, body: { error: 'Forbidden', message: 'Not allowed' } };
const REFUSED: Record<Refusal, Answer> = {
  signed_out: { status: 401, body: { error: 'AccountTakedown', message: 'Account has been taken down' } },
  too_often: { status: 429, body: { error: 'RateLimitExceeded' }, headers: { 'ratelimit-reset': '4070908800' } },
  malformed: { status: 400, body: { error: 'InvalidRequest', message: 'Invalid app.bsky.feed.post record' } },
  broken: { status: 500, body: { error: 'InternalServerError', message: 'Internal Server Error' } },
  away_behind: { status: 502, body: { error: 'UpstreamFailure', message: 'Upstream Failure' } },
};
const STANDING = '3kabcdefghijk';

/** What such a server says when it does not do what it is asked. */
export function blueskyRefusal(how: Refusal): Answer {
  return REFUSED[how];
}

/** A personal data server of one member, Jane, and the view of it that figures are read from. */
export async function blueskyStage(): Promise<NetworkStage & { double: BlueskyDouble; clock: FixedClock }> {
  const double = new BlueskyDouble();
  const server = await new DoubleServer((asked) => double.answer(asked)).open();
  const clock = new FixedClock();
  const configuration = readConfiguration({
    BLUESKY_URL: server.url,
    BLUESKY_VIEW_URL: server.url,
    ALLOW_PRIVATE_ADDRESSES: 'true',
  });
  const signIn = new BlueskySignIn(configuration);
  const adapter = new BlueskyAdapter(configuration, clock, signIn);
  double.records.set(STANDING, { text: 'From long ago', createdAt: '2026-01-01T00:00:00.000Z' });
  const password = 'abcd-efgh-ijkl-mnop';
  return {
    adapter,
    double,
    clock,
    holder: {
      accountId: DID,
      accessToken: JSON.stringify({ server: server.url, did: DID, password }),
      scopes: [...signIn.scopes],
    },
    details: { handle: '@jane.test', password },
    text: 'From long ago',
    edited: null,
    standing: `at://${DID}/app.bsky.feed.post/${STANDING}`,
    gone: `at://${DID}/app.bsky.feed.post/3kzzzzzzzzzzz`,
    figures: { reactions: 5, reshares: 3, comments: 1 },
    behave: (how) => server.behave(how),
    refuse: (how) => server.insteadOf(POSTING, blueskyRefusal(how)),
    forbid: () => server.insteadOf(BLUESKY_ONE_POST, BLUESKY_FORBIDDEN),
    postsAsked: () => server.asked(POSTING),
    pictureTold: (wanted) => {
      const { images } = [...double.records.values()].find(({ text }) => text === wanted)!.embed as {
        images: [{ alt: string }];
      };
      return images[0].alt;
    },
    postsSeen: (wanted) => [...double.records.values()].filter(({ text }) => text === wanted).length,
    elsewhere: [
      'https://bsky.app/profile/jane.test',
      'https://elsewhere.example/profile/jane.test/post/3k',
      'no address',
    ],
    close: async () => {
      await adapter.onApplicationShutdown();
      await signIn.onApplicationShutdown();
      await server.close();
    },
  };
}
