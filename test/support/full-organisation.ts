import assert from 'node:assert/strict';
import sharp from 'sharp';
import supertest from 'supertest';
import { newId, ROLES, type Actor } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import type { Constellation } from './constellation.js';
import { conduct, followedFeed, prospects, recalled, secondReader } from './conduct-and-prospects.js';
import {
  comments,
  keptRecords,
  openedElsewhere,
  responsibilities,
  sharingTimes,
  suggestions,
} from './duties-and-comments.js';
import { approvals, freezes, ownGuidelines, safetyCase } from './safeguards.js';
import { connectAccount, PERSON, signedIn, type Agent } from './sign-in.js';

/** An organisation that has used everything, in words that all hold its marker. */
export interface FullOrganisation {
  organisationId: string;
  marker: string;
  /** A member with every role. */
  everybody: Actor;
  agent: Agent;
}

/** Makes one of everything through the API: people, library, reviews, shares with clicks, a safety case, standings. */
export async function aFullOrganisation(all: Constellation, marker: string): Promise<FullOrganisation> {
  const { organisationId } = await anOrganisation(all.test, { name: `${marker} Research`, regions: [`${marker}land`] });
  const everybody = await aMember(all.test, {
    organisationId,
    roles: ROLES,
    name: `${marker} Everybody`,
    networkSize: 500,
    consented: true,
  });
  const agent = await signedIn(all, everybody);
  const author = await signedIn(
    all,
    await aMember(all.test, { organisationId, roles: ['author'], name: `${marker} Author` }),
  );

  const { body: team } = await agent
    .post('/api/teams')
    .send({ name: `${marker} team` })
    .expect(201);
  await agent.patch(`/api/people/${everybody.memberId}`).send({ teamId: team.id, revision: 0 }).expect(200);
  await agent
    .post('/api/people')
    .set('Idempotency-Key', marker)
    .send({ email: `new@${marker.toLowerCase()}.example`, name: `${marker} New`, roles: ['advocate'], teamId: team.id })
    .expect(201);
  const colleague = await aMember(all.test, { organisationId, name: `${marker} Colleague` });
  await agent.post(`/api/people/${colleague.memberId}/password-reset`).expect(200);
  const held = `/api/people/${colleague.memberId}`;
  await agent
    .post(`${held}/hold`)
    .send({ reason: `${marker} dispute` })
    .expect(204);
  await agent
    .post(`${held}/erase`)
    .send({ name: `${marker} Colleague` })
    .expect(200, { state: 'kept' });
  const packs = await agent.get('/api/guidelines/packs').expect(200);
  const { version } = packs.body.items.find(({ id }: { id: string }) => id === 'pharmacovigilance');
  await agent
    .put('/api/guidelines/packs/pharmacovigilance')
    .send({ inForce: true, pinnedVersion: version, revision: 0 })
    .expect(200);
  await ownGuidelines(agent, marker);
  await conduct(agent, marker);
  await agent.put('/api/safety/settings').send({ hours: 12, revision: 0 }).expect(204);

  const draft = await aDraft(author, marker, team.id);
  const itemId = await approvedItem(author, agent, draft);
  const { body: open } = await author
    .post('/api/content')
    .send({ ...draft, title: `${marker} waiting` })
    .expect(201);
  await author
    .put(`/api/content/${open.id}`)
    .send({ ...draft, title: `${marker} still waiting`, revision: open.revision })
    .expect(200);
  const { body: waiting } = await author
    .post('/api/content')
    .send({ ...draft, title: `${marker} in review` })
    .expect(201);
  await author.post(`/api/content/${waiting.id}/submit`).send({ versionId: waiting.version.id }).expect(200);

  await prospects(agent, { marker, itemId, teamId: team.id, leadId: everybody.memberId });
  await connectAccount(agent, all, `${marker} Everybody`);
  await agent.get('/api/connections/linkedin/start').expect(302);
  await shares(all, agent, itemId);
  await openedElsewhere(agent, itemId);
  await sharingTimes(agent);
  await askedText(all, agent, everybody, itemId);
  await safetyCase(all, agent, marker);
  await told(all, agent, everybody);
  await secondReader(agent, marker);
  await freezes(agent, marker);
  await approvals(all, agent, author, marker);
  await responsibilities(all, everybody, colleague);
  await recalled(all, { author, agent, draft, marker });
  await comments(agent, itemId, marker);
  await suggestions(agent, marker);
  await keptRecords(all, agent, { organisationId, itemId, marker });
  await followedFeed(all, { organisationId, marker, ownerId: everybody.memberId, itemId });
  return { organisationId, marker, everybody, agent };
}

async function aDraft(author: Agent, marker: string, teamId: string) {
  const picture = await sharp({
    create: { width: 8, height: 8, channels: 3, background: marker.length % 2 ? 'red' : 'blue' },
  })
    .png()
    .toBuffer();
  const { body: image } = await author.post('/api/media').attach('file', picture, `${marker}.png`).expect(201);
  const { body: topic } = await author
    .post('/api/topics')
    .send({ name: `${marker} topic` })
    .expect(201);
  return {
    title: `${marker} open day`,
    summary: `${marker} opens its doors.`,
    linkUrl: `https://example.org/${marker}`,
    imageId: image.id,
    imageRights: `${marker} owns it; taken by its own photographer.`,
    imagePeople: 'none',
    topics: [topic.id],
    audience: { teams: [teamId], regions: [], languages: [], public: true },
    captions: [
      { network: 'linkedin', language: 'en', text: `The laboratories of ${marker} open their doors on Saturday.` },
    ],
  };
}

async function approvedItem(author: Agent, reviewer: Agent, draft: object): Promise<string> {
  const { body: item } = await author.post('/api/content').send(draft).expect(201);
  await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
  const { body: review } = await reviewer.get(`/api/reviews/${item.id}`).expect(200);
  const decision = { versionId: review.item.version.id, decision: 'approved', override: true, reason: 'Checked.' };
  await reviewer.post(`/api/reviews/${item.id}/decision`).send(decision).expect(200);
  return item.id;
}

/** One share that is live, read, measured and looked after, and one that is planned. */
async function shares(all: Constellation, agent: Agent, itemId: string): Promise<void> {
  const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
  const order = {
    versionId: item.versionId,
    captionId: item.captions[0].id,
    network: 'linkedin',
    text: item.captions[0].text,
    node: 'advocacy',
  };
  const { body: live } = await agent.post('/api/shares').send(order).expect(201);
  await all.processAll();
  const { body: share } = await agent.get(`/api/shares/${live.id}`).expect(200);
  assert.equal(share.state, 'published');
  await supertest(all.url).get(new URL(share.link.url).pathname).set(PERSON).expect(302);
  const { body: network } = await supertest(all.sandboxUrl).get('/sandbox/posts').expect(200);
  const { urn } = network.posts.find((post: { text: string }) => post.text === share.text);
  await supertest(all.sandboxUrl).post('/sandbox/reactions').send({ urn, impressions: 120 }).expect(200);
  await agent.post('/api/shares').send({
    ...order,
    text: `Planned: ${order.text}`,
    schedule: { localTime: '2027-03-01T09:30', timeZone: 'Europe/London' },
  });
  await all.processAll();
  await all.runScheduled('posts.check');
}

/** A text of one's own that a reviewer is asked about. */
async function askedText(all: Constellation, agent: Agent, { memberId }: Actor, itemId: string): Promise<void> {
  const { body } = await agent.get(`/api/feed/${itemId}`).expect(200);
  const { body: screening } = await agent.post('/api/guidelines/screenings').send({ text: 'Asked about.' }).expect(201);
  await all.test.owner(
    `INSERT INTO text_reviews (organisation_id, id, member_id, item_id, version_id, caption_id, certificate, network, node,
                               text, text_hash, screening_id, rule_set, state, asked_at)
     SELECT organisation_id, $1, id, $2, $3, $4, 'none', 'linkedin', 'advocacy', 'Asked about.', 'none', $5, 'none', 'waiting', now()
       FROM members WHERE id = $6`,
    [newId(), itemId, body.versionId, body.captions[0].id, screening.id, memberId],
  );
}

/** How one wants to be told, a mail that was written, a reminder, and an address that takes none: no mail server is here. */
async function told(all: Constellation, agent: Agent, { organisationId, memberId }: Actor): Promise<void> {
  await agent
    .put('/api/notifications/choices')
    .send((await agent.get('/api/notifications/choices').expect(200)).body)
    .expect(200);
  await all.test.owner(
    `INSERT INTO deliveries (organisation_id, id, member_id, channel, cause, kind, mandatory, content, state, due_at, created_at)
     VALUES ($1, $2, $3, 'mail', 'full', 'several', false, '{"urgent": false}', 'dropped', now(), now())`,
    [organisationId, newId(), memberId],
  );
  await all.test.owner(
    `INSERT INTO mail_addresses (organisation_id, member_id, address_hash, refused_at, code)
     VALUES ($1, $2, 'none', ARRAY[now()], '5.1.1')`,
    [organisationId, memberId],
  );
  await all.test.owner(
    `INSERT INTO reminders (organisation_id, kind, subject_id, stage, at) VALUES ($1, 'review.overdue', $2, '2', now())`,
    [organisationId, newId()],
  );
}
