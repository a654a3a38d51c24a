import type { Agent } from './sign-in.js';

/** A topic nothing is about yet, stopped before anything is. */
export async function freezes(agent: Agent, marker: string): Promise<void> {
  const { body: topic } = await agent
    .post('/api/topics')
    .send({ name: `${marker} stopped` })
    .expect(201);
  const freeze = { scope: 'topic', topicId: topic.id, reason: `${marker} looks into it.` };
  await agent.post('/api/freezes').send(freeze).expect(201);
}
