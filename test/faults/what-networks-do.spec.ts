import sharp from 'sharp';
import type { Actor } from '#libs/kernel';
import { StoreImage } from '#libs/media';
import { Connections, Networks } from '#libs/networks';
import { ResolveShare, WithdrawShare } from '#libs/shares';
import { anApprovedItem, type ApprovedItem } from '#testing/content';
import { aMember } from '#testing/people';
import { aFaultStage, type FaultStage, type Process } from './fault-stage.js';

/** Calls the network takes of one member a day, in this file. */
const MOST_CALLS = 8;

describe('a network that', () => {
  let stage: FaultStage;
  let process: Process;
  let organisationId: string;
  let item: ApprovedItem;
  let member: Actor;

  beforeAll(async () => {
    stage = await aFaultStage({ quotas: { member: MOST_CALLS } });
    process = await stage.aProcess();
  });
  beforeEach(async () => {
    ({ organisationId, item } = await stage.anOrganisationWithContent());
    member = await process.aConnectedMember(stage.test, organisationId);
    await stage.ask('DELETE', '/sandbox/faults');
  });
  afterAll(() => stage.stop());

  const inHours = (hours: number) => ({
    localTime: new Date(stage.clock.now().getTime() + hours * 3_600_000).toISOString().slice(0, 16),
    timeZone: 'UTC',
  });
  const publish = async (text: string, by = process) => {
    const shareId = await by.share(member, item, text);
    await by.publish(organisationId, shareId);
    return shareId;
  };
  const resolve = (shareId: string, resolution: Parameters<ResolveShare['execute']>[2]) =>
    process.context.get(ResolveShare, { strict: false }).execute(member, shareId, resolution);
  /** What the network holds of this test's member, whatever accounts they have had. */
  const posts = async () => {
    const links = await stage.test.owner<{ text: string }>('SELECT text FROM shares WHERE member_id = $1', [
      member.memberId,
    ]);
    const texts = new Set(links.map((share) => share.text));
    return (await stage.posts()).filter((post) => texts.has(post.text));
  };

  describe('behaves', () => {
    it('lets a member take a post back', async () => {
      const shareId = await publish('Taken back.');
      await process.context.get(WithdrawShare, { strict: false }).execute(member, shareId);
      expect(await posts()).toMatchObject([{ text: 'Taken back.', deleted: true }]);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'withdrawn' });
    });
  });

  describe('gets a picture', () => {
    const aPicture = async (author: Actor) => {
      const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
        .png()
        .toBuffer();
      return stage.content.get(StoreImage).execute(author, bytes);
    };

    it('shows it on the link card, or alone when the link stands in the text', async () => {
      const author = await aMember(stage.test, { organisationId, roles: ['author'] });
      const { id: imageId } = await aPicture(author);
      item = await anApprovedItem(stage.test, stage.content, author, { imageId });
      await publish('With a card.');
      await publish('Without one: {{link}}');
      const [card, alone] = await posts();
      expect(card).toMatchObject({ article: { title: 'Open day' }, media: [] });
      expect(JSON.stringify(card!.article)).toContain('urn:li:image:');
      expect(alone).toMatchObject({ article: null, media: [{ urn: expect.stringContaining('urn:li:image:') }] });
    });

    it('is asked again for a post whose picture could not be put up', async () => {
      const author = await aMember(stage.test, { organisationId, roles: ['author'] });
      const { id: imageId } = await aPicture(author);
      item = await anApprovedItem(stage.test, stage.content, author, { imageId });
      await stage.fault('error-before-commit', { match: { operation: 'upload' }, status: 503 });
      const shareId = await publish('The picture sticks.');
      expect(await stage.publication(shareId)).toMatchObject({ state: 'scheduled', code: 'not_sent' });
      await process.work(organisationId, 1);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'published', attempts: 2 });
      expect(await posts()).toHaveLength(1);
    });
  });

  describe('is asked for figures', () => {
    const measure = async (by: Process, shareId: string) => {
      const { external_id } = await stage.publication(shareId);
      const connections = by.context.get(Connections, { strict: false });
      const holder = connections.holder((await connections.list(member))[0]!)!;
      return by.context.get(Networks, { strict: false }).get('linkedin').measure(holder, external_id!);
    };

    it('gives none to who may not ask', async () => {
      const shareId = await publish('Nobody counts.');
      expect(await measure(process, shareId)).toEqual({ kind: 'measured', figures: {}, source: 'none' });
    });

    it('gives those it has, and nothing in place of the others', async () => {
      const vetted = await stage.aProcess({
        LINKEDIN_SCOPES: 'openid profile email w_member_social r_member_postAnalytics',
      });
      member = await vetted.aConnectedMember(stage.test, organisationId);
      const shareId = await publish('Many look.');
      const urn = (await stage.publication(shareId)).external_id;
      await stage.ask('POST', '/sandbox/reactions', { urn, impressions: 500, reactions: 0 });
      expect(await measure(vetted, shareId)).toEqual({
        kind: 'measured',
        figures: { impressions: 500, reactions: 0 },
        source: 'memberCreatorPostAnalytics',
      });
    });
  });

  describe('loses its answer', () => {
    it('after it took the post: is not asked again, and the member settles it', async () => {
      await stage.fault('drop-reply-after-commit', { match: { operation: 'create-post' } });
      const shareId = await publish('Did you get this?');
      expect(await stage.publication(shareId)).toMatchObject({ state: 'unknown', code: 'outcome_unknown' });
      await process.work(organisationId, 48);
      for (let job = 0; job < 5; job += 1) await process.publish(organisationId, shareId);
      const found = await posts();
      expect(found).toHaveLength(1);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'unknown', attempts: 1 });

      const permalink = (found[0] as unknown as { permalink: string }).permalink;
      await resolve(shareId, { outcome: 'live', permalink });
      expect(await stage.publication(shareId)).toMatchObject({ state: 'published', external_id: found[0]!.urn });
    });

    it('and is asked again because the member wants it: its own memory shows that the first one landed', async () => {
      await stage.fault('drop-reply-after-commit', { match: { operation: 'create-post' } });
      const shareId = await publish('Once is enough.');
      await resolve(shareId, { outcome: 'not_live', again: true });
      await process.publish(organisationId, shareId);
      const found = await posts();
      expect(found).toHaveLength(1);
      expect(await stage.publication(shareId)).toMatchObject({
        state: 'published',
        external_id: found[0]!.urn,
        code: 'address_probable',
      });
    });

    it('before it took the post: is asked again only by the member', async () => {
      await stage.fault('drop-before-commit', { match: { operation: 'create-post' } });
      const shareId = await publish('Nothing arrived.');
      await process.work(organisationId, 2);
      expect(await posts()).toEqual([]);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'unknown' });
      await resolve(shareId, { outcome: 'not_live', again: true });
      await process.publish(organisationId, shareId);
      expect(await posts()).toHaveLength(1);
    });

    it('or breaks down: is not believed', async () => {
      await stage.fault('error-after-commit', { match: { operation: 'create-post' }, status: 502 });
      const shareId = await publish('It says no and means yes.');
      expect(await stage.publication(shareId)).toMatchObject({ state: 'unknown' });
      expect(await posts()).toHaveLength(1);
    });

    it('leaves the address out: is published without one', async () => {
      await stage.fault('missing-restli-id', { match: { operation: 'create-post' } });
      const shareId = await publish('Somewhere.');
      expect(await stage.publication(shareId)).toMatchObject({
        state: 'published',
        external_id: null,
        code: 'address_unknown',
      });
    });
  });

  describe('is away', () => {
    it('gets the post when it is back', async () => {
      const away = await stage.aProcess({ LINKEDIN_API_URL: 'http://127.0.0.1:1' });
      const shareId = await process.share(member, item, 'Are you there?');
      await away.publish(organisationId, shareId);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'scheduled', code: 'not_sent', attempts: 1 });
      await process.work(organisationId, 1);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'published', attempts: 2 });
      expect(await posts()).toHaveLength(1);
    });
  });

  describe('wants the member to sign in again', () => {
    it('gets everything that waited once they have', async () => {
      stage.clock.advance(3_600_000);
      const later = await process.share(member, item, 'Later.', { schedule: inHours(6) });
      await stage.fault('revoked-token');
      const now = await publish('Now.');
      expect(await stage.publication(now)).toMatchObject({ state: 'held', code: 'reconnect' });
      const connections = process.context.get(Connections, { strict: false });
      expect(await connections.list(member)).toMatchObject([{ status: 'revoked' }]);
      expect(await posts()).toEqual([]);
      expect(await stage.publication(later)).toMatchObject({ state: 'held' });

      await process.connect(member, 'Person again');
      await process.work(organisationId, 12);
      expect((await posts()).map((post) => post.text)).toEqual(['Now.', 'Later.']);
    });
  });

  describe('counts', () => {
    it('gets the rest of the day’s posts when its day is over', async () => {
      const texts = Array.from({ length: MOST_CALLS + 1 }, (_, n) => `Number ${n}.`);
      const shares: string[] = [];
      for (const text of texts) shares.push(await publish(text));
      expect(await stage.publication(shares.at(-1)!)).toMatchObject({ state: 'scheduled', code: 'rate_limited' });
      await process.work(organisationId, 1);
      expect(await posts()).toHaveLength(MOST_CALLS);
      await process.work(organisationId, 24);
      expect((await posts()).map((post) => post.text)).toEqual(texts);
    });
  });

  describe('no longer speaks this version', () => {
    it('is left alone until the operator has changed it, and then gets everything', async () => {
      stage.clock.set('2028-01-10T09:00:00Z');
      const pinned = await stage.aProcess({ LINKEDIN_VERSION: '202609' });
      await pinned.connect(member, 'Person of tomorrow');
      stage.clock.advance(3_600_000);
      const shares = [await publish('One.', pinned), await publish('Two.', pinned)];
      for (const id of shares) {
        expect(await stage.publication(id)).toMatchObject({ state: 'held', code: 'network_refuses_product' });
      }
      await pinned.work(organisationId, 1);
      expect(await posts()).toEqual([]);
      const updated = await stage.aProcess({ LINKEDIN_VERSION: '202712' });
      await updated.work(organisationId, 1);
      expect((await posts()).map((post) => post.text).sort()).toEqual(['One.', 'Two.']);
    });
  });
});
