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
