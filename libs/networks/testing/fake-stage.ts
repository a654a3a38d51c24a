import { FakeAdapter } from './index.js';
import type { PublishOutcome } from '#libs/network-contract';
import type { NetworkStage, Refusal } from '#testing/network-contract';

const AWAY = { kind: 'not_sent', code: 'ECONNREFUSED', message: 'It could not be reached.' } as const;
const LOST = { kind: 'unknown', code: 'ECONNRESET', message: 'It did not answer.' } as const;

const said = (code: string) => ({ code, message: 'It said so.' });
const REFUSED: Record<Refusal, PublishOutcome> = {
  signed_out: { kind: 'reconnect', ...said('REVOKED') },
  too_often: { kind: 'rate_limited', until: null, daily: false, ...said('OFTEN') },
  malformed: { kind: 'refused', permanent: true, ...said('MALFORMED') },
  broken: { kind: 'unknown', ...said('HTTP_500') },
  away_behind: { kind: 'unknown', ...said('HTTP_503') },
};

/** The network of the other rooms' specs, told to do what a real one does. */
export async function fakeStage(): Promise<NetworkStage> {
  const adapter = new FakeAdapter();
  let asked = 0;
  const goOut = adapter.publish.bind(adapter);
  adapter.publish = (...call) => {
    asked += 1;
    return goOut(...call);
  };
  const text = 'A (new) laboratory. #science';
  adapter.standing.set('urn:li:share:7', { text, edited: true });
  const figures = { impressions: 12 };
  adapter.figures = { kind: 'measured', figures, source: 'fake' };
  return {
    adapter,
    holder: { accountId: 'jane', accessToken: 'token', scopes: [adapter.publishScope] },
    details: {},
    standing: 'urn:li:share:7',
    gone: 'urn:li:share:8',
    figures,
    text,
    edited: true,
    behave: async (how) => {
      if (how === 'well') return;
      if (how === 'loses_answers') {
        adapter.next = [() => Promise.resolve(LOST)];
        return;
      }
      const failure = how === 'away' ? AWAY : LOST;
      adapter.next = [failure];
      adapter.nextWithdraw = [failure];
      adapter.nextPrepare = [AWAY];
      adapter.figures = AWAY;
      adapter.nextRead = [AWAY];
      adapter.revoke = async () => false;
    },
    refuse: (how) => {
      adapter.next = [REFUSED[how]];
    },
    forbid: () => {
      adapter.nextWithdraw = [{ kind: 'refused', permanent: true, ...said('FORBIDDEN') }];
      adapter.nextRead = [{ kind: 'not_readable' }];
      adapter.figures = { kind: 'refused', permanent: true, ...said('FORBIDDEN') };
    },
    postsAsked: () => asked,
    pictureTold: (text) => adapter.posts.find(({ post }) => post.text === text)?.post.image?.alt ?? undefined,
    postsSeen: (text) => adapter.posts.filter(({ post }) => post.text === text).length,
    elsewhere: ['https://elsewhere.example/feed/update/urn:li:share:1/', 'no address'],
    close: async () => undefined,
  };
}
