import supertest from 'supertest';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { connectAccount, signedIn, type Agent } from '../support/sign-in.js';

const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils.';

describe('a post that its author changes at the network', () => {
  let all: Constellation;
  let ada: Agent;
  let lead: Agent;
  let urn: string;
  let shareId: string;
  const clock = new FixedClock(new Date('2026-11-04T10:00:00Z'));

  const aDayLater = async () => {
    clock.advance(24 * 3_600_000);
    await all.runScheduled('posts.check');
    await all.processAll();
  };
  const differing = async () => (await lead.get('/api/post-checks?of=differing').expect(200)).body.items;
  const kindsTold = async (agent: Agent): Promise<string[]> =>
    (await agent.get('/api/notifications?limit=50').expect(200)).body.items.map(({ kind }: { kind: string }) => kind);

  beforeAll(async () => {
    const environment = { LINKEDIN_SCOPES: 'openid profile email w_member_social r_member_social' };
    all = await startConstellation({ clock, environment, vetted: ['r_member_social'] });
    const { organisationId } = await anOrganisation(all.test);
    const agent = async (name: string, role: 'author' | 'reviewer' | 'advocate' | 'comms_lead') =>
      signedIn(all, await aMember(all.test, { organisationId, name, roles: [role] }));
    const [author, reviewer] = [await agent('Amir Author', 'author'), await agent('Rita Reviewer', 'reviewer')];
    const itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: TEXT }] });
    [ada, lead] = [await agent('Ada Adams', 'advocate'), await agent('Priya Lead', 'comms_lead')];
    await connectAccount(ada, all, 'Ada Adams');
    const { body: item } = await ada.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text: TEXT };
    shareId = (await ada.post('/api/shares').send(order).expect(201)).body.id;
    await all.processAll();
    const { body } = await supertest(all.sandboxUrl).get('/sandbox/posts').expect(200);
    urn = body.posts[0].urn;
  });
  afterAll(() => all.stop());

  it('is found, shown beside what was approved and told; asked to, its member restores it, which is found too', async () => {
    await aDayLater();
    expect(await differing()).toEqual([]);
    await supertest(all.sandboxUrl).patch(`/sandbox/posts/${urn}`).send({ text: 'Our laboratories cure.' }).expect(200);
    await aDayLater();
    expect(await differing()).toMatchObject([
      { shareId, state: 'changed', how: 'read', seenText: 'Our laboratories cure.', member: { name: 'Ada Adams' } },
    ]);
    const { body: progress } = await lead.get('/api/post-checks/progress').expect(200);
    expect(progress).toMatchObject({ posts: { changed: 1, unchanged: 0, waiting: 0 }, seen: 0, toLook: 0 });
    expect(progress).toMatchObject({ lastAt: clock.now().toISOString(), samplePercent: 10 });
    expect(await kindsTold(lead)).toContain('post.changed');
    expect(await kindsTold(ada)).toContain('post.own_changed');
    const { body: own } = await ada.get('/api/post-checks/own').expect(200);
    expect(own.items).toMatchObject([{ shareId, seenText: 'Our laboratories cure.', network: 'linkedin' }]);
    expect((await lead.get('/api/post-checks/own').expect(200)).body.items).toEqual([]);
    await lead.post(`/api/post-checks/${shareId}/ask`).expect(204);
    await lead.post(`/api/post-checks/${shareId}/ask`).expect(409);
    await all.processAll();
    expect(await kindsTold(ada)).toContain('post.restore_asked');
    const [{ text }] = await differing();
    await supertest(all.sandboxUrl).patch(`/sandbox/posts/${urn}`).send({ text }).expect(200);
    await aDayLater();
    expect(await differing()).toEqual([]);
    expect((await ada.get('/api/post-checks/own').expect(200)).body.items).toEqual([]);
  });

  it('that is deleted there is told to who leads', async () => {
    await supertest(all.sandboxUrl).delete(`/sandbox/posts/${urn}`).expect(204);
    for (let day = 0; day < 5; day++) await aDayLater();
    expect(await differing()).toMatchObject([{ shareId, state: 'gone' }]);
    expect(await kindsTold(lead)).toContain('post.gone');
  });
});
