import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { connectAccount, PERSON, signedIn, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('one piece of content, from its author to a network and back as numbers', () => {
  const clock = new FixedClock(new Date('2026-11-04T10:00:00Z'));
  let all: Constellation;
  let author: Agent;
  let reviewer: Agent;
  let lead: Agent;
  let advocate: Agent;
  let advocateActor: Actor;
  let itemId: string;
  let share: { id: string; state: string; text: string; permalink: string; link: { url: string } };

  beforeAll(async () => {
    all = await startConstellation({ clock });
    const { organisationId } = await anOrganisation(all.test, {
      name: 'Acme Research',
      timeZone: 'Europe/London',
      jurisdictions: ['UK'],
    });
    const { teamId } = await aTeam(all.test, { organisationId, name: 'Research' });
    const member = (roles: Actor['roles'], more = {}) =>
      aMember(all.test, { organisationId, roles: [...roles], teamId, ...more });
    author = await signedIn(all, await member(['author']));
    reviewer = await signedIn(all, await member(['reviewer']));
    lead = await signedIn(all, await member(['comms_lead']));
    advocateActor = await member(['advocate'], { name: 'Ada Adams', networkSize: 420, consented: true });
    advocate = await signedIn(all, advocateActor);
  });
  afterAll(() => all.stop());

  it('is written by its author and waits for a reviewer', async () => {
    const draft = {
      title: 'A hundred pupils in our laboratories',
      linkUrl: 'https://example.org/open-day',
      topics: [],
      audience: { teams: [], regions: [], languages: [], public: true },
      captions: [{ network: 'linkedin', language: 'en', text: CAPTION }],
    };
    const { body } = await author.post('/api/content').send(draft).expect(201);
    itemId = body.id;
    expect(body).toMatchObject({ state: 'draft', captions: [{ screening: { verdict: 'pass', findings: [] } }] });
    await advocate.get('/api/feed').expect(200, { items: [], nextCursor: null });
    await author.post(`/api/content/${itemId}/submit`).send({ versionId: body.version.id }).expect(200);
    const queue = await reviewer.get('/api/reviews').expect(200);
    expect(queue.body.items).toMatchObject([{ itemId, own: false }]);
  });

  it('is approved, and only then shown to those it is meant for', async () => {
    const { body: review } = await reviewer.get(`/api/reviews/${itemId}`).expect(200);
    await author
      .post(`/api/reviews/${itemId}/decision`)
      .send({ versionId: review.item.version.id, decision: 'approved' })
      .expect(403);
    await reviewer
      .post(`/api/reviews/${itemId}/decision`)
      .send({ versionId: review.item.version.id, decision: 'approved' })
      .expect(200);
    const feed = await advocate.get('/api/feed').expect(200);
    expect(feed.body.items).toMatchObject([{ itemId, sharedByMe: false }]);
  });

  it('cannot be shared without an account of one’s own, and then is published once, in the member’s words', async () => {
    const { body: item } = await advocate.get(`/api/feed/${itemId}`).expect(200);
    const order = {
      versionId: item.versionId,
      captionId: item.captions[0].id,
      network: 'linkedin',
      text: `Proud of this (really): ${CAPTION}`,
    };
    await advocate
      .post('/api/shares')
      .send(order)
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('not_connected'));
    await connectAccount(advocate, all, 'Ada Adams');
    const first = await advocate.post('/api/shares').set('Idempotency-Key', 'k1').send(order).expect(201);
    const again = await advocate.post('/api/shares').set('Idempotency-Key', 'k1').send(order).expect(201);
    expect(again.body.id).toBe(first.body.id);
    await all.processAll();
    await all.processAll();
    const shared = await advocate.get(`/api/shares/${first.body.id}`).expect(200);
    share = shared.body;
    expect(share).toMatchObject({ state: 'published', text: order.text });
    const { body: network } = await supertest(all.sandboxUrl).get('/sandbox/posts').expect(200);
    expect(network.posts.map(({ text }: { text: string }) => text)).toEqual([share.text]);
    expect(share.permalink).toContain(network.posts[0].urn);
  });

  it('leads readers on through its own link, and tells people from machines', async () => {
    clock.advance(60_000);
    const path = new URL(share.link.url).pathname;
    const person = await supertest(all.url).get(path).set(PERSON).expect(302);
    expect(person.headers.location).toContain('https://example.org/open-day');
    await supertest(all.url).get(path).set({ 'user-agent': 'LinkedInBot/1.0' }).expect(302);
    await supertest(all.url).get(path).set({ 'user-agent': 'curl/8.4.0' }).expect(302);
    await supertest(all.url).head(path).set(PERSON).expect(302);
    await all.processAll();
    const { body } = await advocate.get(`/api/shares/${share.id}`).expect(200);
    expect(body.clicks).toMatchObject({ human: 1, preview: 1, bot: 2, suspect: 0 });
  });

  it('comes back as numbers that agree: dashboard, leaderboard and ledger', async () => {
    const { body: summary } = await lead.get('/api/reach/summary').expect(200);
    expect(summary).toMatchObject({
      shares: 1,
      peopleActive: 1,
      clicks: { human: 1, preview: 1, bot: 2, suspect: 0 },
      views: { value: null, posts: 0 },
      audience: { value: 420, people: 1 },
    });
    const { body: board } = await lead.get('/api/leaderboards/advocacy').expect(200);
    expect(board.rows).toMatchObject([{ rank: 1, label: 'Ada Adams', shares: 1, humanClicks: 1 }]);
    const { body: standing } = await advocate.get('/api/leaderboards/advocacy/me').expect(200);
    const total = standing.entries.reduce((sum: number, entry: { points: number }) => sum + entry.points, 0);
    expect(standing.points).toBe(total);
    const { body: ledger } = await lead.get('/api/ledger?kind=publication.published').expect(200);
    expect(ledger.items).toMatchObject([{ subject: { id: share.id }, detail: { memberId: advocateActor.memberId } }]);
  });
});
