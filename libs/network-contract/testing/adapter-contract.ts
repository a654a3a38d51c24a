import { NETWORKS } from '#libs/captions';
import { FixedClock } from '#testing/kernel';
import { METRICS, type Post } from '../src/network-adapter.js';
import type { NetworkStage, Refusal } from './network-stage.js';

/** As a PNG begins, for networks that look. */
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const image = { bytes, type: 'image/png', alt: 'A laboratory' };
const key = '01934f1e-7d3a-7c5b-9a1e-3f2b4c5d6e7f';
const aPost: Post = { key, text: 'We opened a laboratory.', language: 'en', article: null, image };
const sent = { key, text: aPost.text, since: new FixedClock().now() };
const NOT_LIVE = ['not_sent', 'refused', 'reconnect', 'rate_limited', 'operator'];

const MEANT: Record<Refusal, object> = {
  signed_out: { kind: 'reconnect' },
  too_often: { kind: 'rate_limited' },
  malformed: { kind: 'refused', permanent: true },
  broken: { kind: 'unknown' },
  away_behind: { kind: 'unknown' },
};

/** What whoever speaks to a network promises, whichever network it is and whoever stands in for it. */
export function adapterKeepsItsPromises(name: string, open: () => Promise<NetworkStage>): void {
  describe(`the adapter of ${name}`, () => {
    let stage: NetworkStage;

    beforeEach(async () => {
      stage = await open();
    });
    afterEach(() => stage.close());

    const prepared = async (post = aPost) => {
      const outcome = await stage.adapter.prepare(stage.holder, post);
      if (outcome.kind !== 'prepared') throw new Error(`Not prepared: ${outcome.code}`);
      return outcome.post;
    };

    it('is of a network that has a name, and says what it needs', () => {
      const { network, label, publishScope, edition } = stage.adapter;
      expect(label).toBe(NETWORKS[network].name);
      expect([publishScope, edition]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    });

    it('takes the member to the network with our state, or connects them by what they say', async () => {
      const started = await stage.adapter.signIn.begin('the-state', stage.details, null);
      if (started.kind === 'consent') expect(new URL(started.url).searchParams.get('state')).toBe('the-state');
      else expect(started).toMatchObject({ kind: 'connected', account: { accountId: stage.holder.accountId } });
    });

    it('names what the member has to say first, and renews without it being said again what is known', async () => {
      const { signIn } = stage.adapter;
      const [asked] = signIn.fields;
      const started = await signIn.begin('the-state', {}, null);
      expect(started.kind).toBe(asked ? 'refused' : 'consent');
      if (started.kind === 'refused') {
        expect(signIn.fields).toContain(started.field);
        expect(started.code).toBe('details_needed');
      }
      const { password } = stage.details;
      const again = await signIn.begin('the-state', password ? { password } : {}, stage.holder);
      expect(['consent', 'connected']).toContain(again.kind);
    });

    it('publishes a prepared post in one call, and reads the address where it stands', async () => {
      const outcome = await stage.adapter.publish(stage.holder, await prepared());
      if (outcome.kind !== 'published') throw new Error(`Not published: ${outcome.kind}`);
      expect(stage.postsAsked()).toBe(1);
      expect(stage.adapter.readPermalink(outcome.permalink ?? '')).toMatchObject({ externalId: outcome.externalId });
    });

    it('prepares a post without a picture alone, whatever the network does', async () => {
      await stage.behave('away');
      const outcome = await stage.adapter.prepare(stage.holder, { ...aPost, image: null });
      expect(outcome).toMatchObject({ kind: 'prepared' });
    });

    it('tells those who do not see a picture what it shows', async () => {
      await stage.adapter.publish(stage.holder, await prepared());
      expect(await stage.pictureTold(aPost.text)).toBe(image.alt);
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

    it('says of a post whose answer was lost what it can, and makes no second one of the same key', async () => {
      const post = await prepared();
      const { adapter, holder } = stage;
      await stage.behave('loses_answers');
      expect(await adapter.publish(holder, post)).toMatchObject({ kind: 'unknown' });
      await stage.behave('well');
      const told = await adapter.lookUp(holder, sent);
      if (adapter.tellsForMs === 0) return expect(told).toEqual({ kind: 'untold' });
      expect(told).toMatchObject({ kind: 'there', externalId: expect.stringMatching(/./) });
      const again = await adapter.publish(holder, await prepared());
      expect(again).toMatchObject({ ...told, kind: 'published' });
      expect(await stage.postsSeen(aPost.text)).toBe(1);
    });

    it.each(Object.entries(MEANT) as [Refusal, object][])(
      'knows what became of a post when the network is %s, and posts it at the next try',
      async (how, meant) => {
        const { adapter, holder } = stage;
        const post = await prepared();
        stage.refuse(how);
        expect(await adapter.publish(holder, post)).toMatchObject(meant);
        expect(stage.postsAsked()).toBe(1);
        expect(await stage.postsSeen(aPost.text)).toBe(0);
        expect(await adapter.publish(holder, post)).toMatchObject({ kind: 'published' });
        expect(await stage.postsSeen(aPost.text)).toBe(1);
      },
    );

    it('takes a text as long as the network says it may be, and none that is longer', async () => {
      const { adapter, holder } = stage;
      const longest = 'a'.repeat(NETWORKS[adapter.network].maxLength);
      const longer = await prepared({ ...aPost, text: `${longest}a` });
      expect(await adapter.publish(holder, longer)).toMatchObject({ kind: 'refused', permanent: true });
      expect(await stage.postsSeen(`${longest}a`)).toBe(0);
      expect(await adapter.publish(holder, await prepared({ ...aPost, text: longest }))).toMatchObject({
        kind: 'published',
      });
      expect(await stage.postsSeen(longest)).toBe(1);
    });

    it('says that a post is absent only where it may safely be sent', async () => {
      const { adapter, holder } = stage;
      const told = await adapter.lookUp(holder, sent);
      expect(told.kind).toBe(adapter.tellsForMs > 0 ? 'absent' : 'untold');
      await stage.behave('away');
      expect(await adapter.lookUp(holder, sent)).toEqual({ kind: 'untold' });
    });

    it('withdraws a post, also one that is gone already', async () => {
      expect(await stage.adapter.withdraw(stage.holder, stage.standing)).toEqual({ kind: 'withdrawn' });
      expect(await stage.adapter.withdraw(stage.holder, stage.gone)).toEqual({ kind: 'withdrawn' });
    });

    it('takes what is not allowed of one post for no reason to connect again', async () => {
      const { adapter, holder, standing } = stage;
      stage.forbid();
      const withdrawn = await adapter.withdraw(holder, standing);
      expect(withdrawn).toMatchObject({ kind: 'refused', permanent: true });
      stage.forbid();
      expect((await adapter.readPost(holder, standing)).kind).toBe('not_readable');
      stage.forbid();
      expect((await adapter.measure(holder, standing)).kind).not.toBe('reconnect');
    });

    it('gives the figures there are, and none for those there are not', async () => {
      const answer = await stage.adapter.measure(stage.holder, stage.standing);
      expect(answer.kind === 'measured' && answer.figures).toEqual(stage.figures);
      expect(Object.keys(stage.figures).length).toBeGreaterThan(0);
      expect(Object.keys(stage.figures).length).toBeLessThan(METRICS.length);
    });

    it('reads a post back as readers see it, and knows one that is gone', async () => {
      const { adapter, holder, standing, gone, text, edited } = stage;
      // What else of it a network tells, its link preview and pictures, is its own to tell.
      expect(await adapter.readPost(holder, standing)).toMatchObject({ kind: 'read', text, edited });
      expect(await adapter.readPost(holder, gone)).toEqual({ kind: 'gone' });
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
}
