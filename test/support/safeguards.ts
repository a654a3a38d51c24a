import type { Constellation } from './constellation.js';
import type { Agent } from './sign-in.js';

/** Products, word lists, a register's names and a rule of the organisation's own, in force. */
export async function ownGuidelines(agent: Agent, marker: string): Promise<void> {
  const product = { brand: `${marker}ol`, inn: `${marker.toLowerCase()}ib`, status: 'otc' };
  await agent.post('/api/guidelines/products').send(product).expect(201);
  const register = Buffer.from(
    `Ingredient~DF;Route~Trade_Name\n${marker.toUpperCase()}IB~TABLET;ORAL~${marker.toUpperCase()}ON\n`,
  );
  await agent
    .post('/api/guidelines/registers/import?kind=orange_book')
    .attach('file', register, 'products.txt')
    .expect(200);
  await agent
    .put('/api/guidelines/words')
    .send({
      competitors: [`${marker} Rivals`],
      customers: [`${marker} Clinics`],
      approvedLinks: [`${marker.toLowerCase()}.example`],
      blackouts: [{ from: '2026-12-24', to: '2026-12-26', reason: `${marker} holidays` }],
      revision: 0,
    })
    .expect(200);
  const definition = [
    'id: OWN-1',
    `title: Project ${marker}`,
    'severity: warn',
    `match: { words: [project ${marker.toLowerCase()}] }`,
    'message: This names a project that is not public.',
    'remedy: Leave its name out.',
    'examples:',
    `  fail: [We start Project ${marker} today.]`,
    '  pass: [We start today.]',
  ].join('\n');
  await agent.post('/api/guidelines/rules').send({ definition, state: 'live' }).expect(201);
}

/** A text that tells of a possible adverse event, and a note on the case it becomes. */
export async function safetyCase(all: Constellation, agent: Agent, marker: string): Promise<void> {
  const text = `I developed a rash after taking ibuprofen, says ${marker}.`;
  await agent.post('/api/guidelines/screenings').send({ text }).expect(201);
  await all.processAll();
  await agent
    .post('/api/safety/reports')
    .send({ text: `It made me dizzy, ${marker} heard.`, source: 'call', certain: true })
    .expect(201);
  const { body } = await agent.get('/api/safety/cases').expect(200);
  await agent
    .post(`/api/safety/cases/${body.items[0].id}/notes`)
    .send({ text: `${marker} was asked.` })
    .expect(200);
}

/** A topic nothing is about yet, stopped before anything is. */
export async function freezes(agent: Agent, marker: string): Promise<void> {
  const { body: topic } = await agent
    .post('/api/topics')
    .send({ name: `${marker} stopped` })
    .expect(201);
  const freeze = { scope: 'topic', topicId: topic.id, reason: `${marker} looks into it.` };
  await agent.post('/api/freezes').send(freeze).expect(201);
}
