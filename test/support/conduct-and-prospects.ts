import { anEntry, aSource } from '#testing/sources';
import type { Constellation } from './constellation.js';
import type { Agent } from './sign-in.js';

/** An item for a stage, and a prospect with a link, whom the team's lead sees too. */
export async function prospects(
  agent: Agent,
  { marker, itemId, teamId, leadId }: { marker: string; itemId: string; teamId: string; leadId: string },
): Promise<void> {
  await agent.put(`/api/content/${itemId}/stage`).send({ stage: 'decision' }).expect(200);
  await agent.patch(`/api/teams/${teamId}`).send({ leadId, revision: 0 }).expect(200);
  const { body: prospect } = await agent
    .post('/api/prospects')
    .send({ name: `${marker} Hospital`, kind: 'account' })
    .expect(201);
  await agent.post(`/api/prospects/${prospect.id}/links`).send({ itemId }).expect(201);
}

/** A code of conduct that everybody has read, and one who has not is reminded of. */
export async function conduct(agent: Agent, marker: string): Promise<void> {
  const example = { situation: `${marker} asks.`, wrong: `${marker} tells all.`, right: `${marker} asks back.` };
  const texts = [{ language: 'en', text: `${marker} speaks with care.`, examples: [example, example, example] }];
  const draft = { basedOn: 0, texts, alsoScheduled: false };
  const { body: published } = await agent.post('/api/conduct/versions').send(draft).expect(201);
  await agent.post('/api/conduct/reminders').expect(200);
  const { version, hash } = published;
  await agent.post('/api/conduct/attestations').send({ version, hash, language: 'en' }).expect(200);
  for (const revision of [0, 1]) {
    await agent
      .put('/api/conduct/settings')
      .send({ required: revision === 1, revision })
      .expect(200);
  }
}

/** A model that is named but does not answer, neither as a second reader nor with help to draft. */
export async function secondReader(agent: Agent, marker: string): Promise<void> {
  const none = { topics: 'none', topicIds: [] };
  await agent
    .put('/api/second-reader')
    .send({
      baseUrl: 'https://model.invalid/v1',
      model: marker,
      key: marker,
      public: none,
      professionals: none,
      revision: 0,
    })
    .expect(200);
  await agent.post('/api/second-reader/trials').send({ text: marker }).expect(200);
  const all = { topics: 'all', topicIds: [] };
  await agent.put('/api/drafting-help/settings').send({ public: all, professionals: all, revision: 0 }).expect(200);
  const caption = { network: 'linkedin', language: 'en', text: marker, topics: [], public: true, kind: 'shorter' };
  await agent.post('/api/drafting-help/captions/suggestions').send(caption).expect(200);
}

/** An item that is out and was taken back, with one of its posts that is asked of its member. */
export async function recalled(
  all: Constellation,
  { author, agent, draft, marker }: { author: Agent; agent: Agent; draft: object; marker: string },
): Promise<void> {
  const { body: item } = await author
    .post('/api/content')
    .send({ ...draft, title: `${marker} mistaken` })
    .expect(201);
  await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
  const decision = { versionId: item.version.id, decision: 'approved', override: true, reason: 'Checked.' };
  await agent.post(`/api/reviews/${item.id}/decision`).send(decision).expect(200);
  const { body: offered } = await agent.get(`/api/feed/${item.id}`).expect(200);
  const [caption] = offered.captions;
  const order = { versionId: offered.versionId, captionId: caption.id, network: 'linkedin', node: 'advocacy' };
  await agent
    .post('/api/shares')
    .send({ ...order, text: `Mistaken: ${caption.text}` })
    .expect(201);
  await all.processAll();
  const words = { reason: `${marker} was mistaken.`, links: 'notice', notice: { en: `${marker} asks for patience.` } };
  await agent
    .post('/api/recalls')
    .send({ itemId: item.id, ...words })
    .expect(201);
  await all.processAll();
}

/** A feed that is followed, and what came of it. */
export async function followedFeed(
  all: Constellation,
  {
    organisationId,
    marker,
    ownerId,
    itemId,
  }: { organisationId: string; marker: string; ownerId: string; itemId: string },
): Promise<void> {
  const sourceId = await aSource(all.test, organisationId, { name: `${marker} news`, ownerId });
  await anEntry(all.test, organisationId, { sourceId, title: `${marker} article`, itemId });
}
