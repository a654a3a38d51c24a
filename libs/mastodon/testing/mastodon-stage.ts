import { readConfiguration } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { MastodonAdapter } from '../src/mastodon-adapter.js';
import { MastodonSignIn } from '../src/mastodon-sign-in.js';
import { type Answer, DoubleServer, type NetworkStage, type Refusal } from '#testing/network-contract';
import { MastodonDouble } from './mastodon-double.js';

const POSTING = 'POST /api/v1/statuses';
const ONE_POST = /^(?:GET|DELETE) \/api\/v1\/statuses\/\d+$/;
const REFUSED: Record<Refusal, Answer> = {
  signed_out: { status: 401, body: { error: 'The access token was revoked' } },
  too_often: {
    status: 429,
    body: { error: 'Too many requests' },
    headers: { 'x-ratelimit-reset': '2099-01-01T00:00:00Z' },
  },
  malformed: { status: 422, body: { error: "Validation failed: Text can't be blank" } },
  broken: { status: 500, body: { error: 'Internal Server Error' } },
  away_behind: { status: 503, body: { error: 'Service Unavailable' } },
};

class ImpatientAdapter extends MastodonAdapter {
  protected override async pause(): Promise<void> {
    await Promise.resolve();
  }
}

/** A Mastodon server of one member, Jane. */
export async function mastodonStage(
  clock = new FixedClock(),
): Promise<NetworkStage & { double: MastodonDouble; server: DoubleServer }> {
  const server = await new DoubleServer((asked) => double.answer(asked)).open();
  const double = new MastodonDouble(
    () => server.url,
    () => clock.now().getTime(),
  );
  double.letIn('token', '7');
  const configuration = readConfiguration({
    PUBLIC_URL: 'https://vouchsafe.example',
    ALLOW_PRIVATE_ADDRESSES: 'true',
  });
  const signIn = new MastodonSignIn(configuration);
  const adapter = new ImpatientAdapter(configuration, clock, signIn);
  const access = { server: server.url, clientId: 'client', clientSecret: 'secret', token: 'token' };
  double.statuses.push({
    id: '1',
    content: '<p>From long ago</p>',
    url: `${server.url}/@jane/1`,
    account: '7',
    at: 0,
    mediaIds: [],
  });
  return {
    adapter,
    double,
    server,
    holder: {
      accountId: `7@${new URL(server.url).host}`,
      accessToken: JSON.stringify(access),
      scopes: [...signIn.scopes],
    },
    details: { server: server.url },
    standing: '1',
    text: 'From long ago',
    edited: false,
    gone: '2',
    figures: { reactions: 5, reshares: 2, comments: 1 },
    behave: (how) => server.behave(how),
    refuse: (how) => server.insteadOf(POSTING, REFUSED[how]),
    forbid: () => server.insteadOf(ONE_POST, { status: 403, body: { error: 'This action is not allowed' } }),
    postsAsked: () => server.asked(POSTING),
    pictureTold: (text) => {
      const [id] = double.statuses.find(({ content }) => content === `<p>${text}</p>`)!.mediaIds;
      return double.descriptions.get(id!);
    },
    postsSeen: (text) => double.statuses.filter(({ content }) => content === `<p>${text}</p>`).length,
    elsewhere: [`${server.url}/@jane`, `${server.url}/@joe@elsewhere.example/12`, 'no address'],
    close: async () => {
      await adapter.onApplicationShutdown();
      await signIn.onApplicationShutdown();
      await server.close();
    },
  };
}
