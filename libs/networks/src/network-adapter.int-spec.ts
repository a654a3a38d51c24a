import { NETWORKS, type Network } from '#libs/captions';
import { fakeStage } from '../testing/fake-stage.js';
import { linkedInStage } from '../testing/linkedin-stage.js';
import type { NetworkStage } from '../testing/network-stage.js';
import { METRICS, type Post } from './network-adapter.js';

/** Whoever speaks to a network keeps the same promises, and so does the fake that stands in for it. */
const STAGES: Record<Network | 'fake', () => Promise<NetworkStage>> = {
  linkedin: linkedInStage,
  fake: fakeStage,
};

const image = { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' };
const aPost: Post = { text: 'We opened a laboratory.', article: null, image };
const NOT_LIVE = ['not_sent', 'refused', 'reconnect', 'rate_limited', 'operator'];

describe.each(Object.entries(STAGES))('the adapter of %s', (_name, open) => {
  let stage: NetworkStage;

  beforeEach(async () => {
    stage = await open();
  });
  afterEach(() => stage.close());

  const prepared = async () => {
    const outcome = await stage.adapter.prepare(stage.holder, aPost);
    if (outcome.kind !== 'prepared') throw new Error(`Not prepared: ${outcome.code}`);
    return outcome.post;
  };

  it('is of a network that has a name, and says what it needs', () => {
    const { network, label, publishScope, edition } = stage.adapter;
    expect(label).toBe(NETWORKS[network].name);
    expect([publishScope, edition]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  });

  it('takes the member to the network with our state', async () => {
    const address = new URL(await stage.adapter.signIn.consentUrl('the-state'));
    expect(address.searchParams.get('state')).toBe('the-state');
  });

  it('publishes a prepared post in one call, and reads the address where it stands', async () => {
    const outcome = await stage.adapter.publish(stage.holder, await prepared());
    if (outcome.kind !== 'published') throw new Error(`Not published: ${outcome.kind}`);
    expect(stage.postsAsked()).toBe(1);
    expect(stage.adapter.readPermalink(outcome.permalink ?? '')).toMatchObject({ externalId: outcome.externalId });
  });

  it('reads no post out of another address', () => {
    expect(stage.elsewhere.map((address) => stage.adapter.readPermalink(address))).toEqual(
      stage.elsewhere.map(() => null),
    );
  });

  it('never says that a post is not there, and never sends it again, when no answer came', async () => {
    const post = await prepared();
    await stage.behave('hangs_up');
    expect(await stage.adapter.publish(stage.holder, post)).toMatchObject({ kind: 'unknown' });
    expect(stage.postsAsked()).toBe(1);
    expect(await stage.adapter.withdraw(stage.holder, stage.standing)).toMatchObject({ kind: 'unknown' });
  });

  it('withdraws a post, also one that is gone already', async () => {
    expect(await stage.adapter.withdraw(stage.holder, stage.standing)).toEqual({ kind: 'withdrawn' });
    expect(await stage.adapter.withdraw(stage.holder, stage.gone)).toEqual({ kind: 'withdrawn' });
  });

  it('gives the figures there are, and none for those there are not', async () => {
    const answer = await stage.adapter.measure(stage.holder, stage.standing);
    expect(answer.kind === 'measured' && answer.figures).toEqual(stage.figures);
    expect(Object.keys(stage.figures).length).toBeGreaterThan(0);
    expect(Object.keys(stage.figures).length).toBeLessThan(METRICS.length);
  });

  it('answers, and throws nothing, while the network cannot be reached', async () => {
    const post = await prepared();
    await stage.behave('away');
    expect(await stage.adapter.prepare(stage.holder, aPost)).toMatchObject({ kind: 'not_sent' });
    expect(await stage.adapter.publish(stage.holder, post)).toMatchObject({ kind: 'not_sent' });
    expect([...NOT_LIVE, 'unknown']).toContain((await stage.adapter.withdraw(stage.holder, stage.standing)).kind);
    expect(NOT_LIVE).toContain((await stage.adapter.measure(stage.holder, stage.standing)).kind);
    expect(await stage.adapter.revoke('token')).toBe(false);
  });
});
