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

/** A version approved in one step of two, whose condition is met. */
export async function approvals(all: Constellation, agent: Agent, author: Agent, marker: string): Promise<void> {
  const { body: topic } = await agent
    .post('/api/topics')
    .send({ name: `${marker} routed` })
    .expect(201);
  const step = { roles: ['reviewer'], memberIds: [], needed: 'any', due: { amount: 2, unit: 'days' } };
  const route = {
    ...{ name: `${marker} route`, inForce: true, topicIds: [topic.id], regions: [], teamIds: [] },
    ...{ coversLibrary: true, differentPeople: true },
    steps: [
      { ...step, stage: 1, name: `${marker} medical` },
      { ...step, stage: 2, name: `${marker} legal` },
    ],
  };
  const { body: made } = await agent.post('/api/approval-routes').send(route).expect(201);
  const captions = [{ network: 'linkedin', language: 'en', text: `${marker} opens a second laboratory.` }];
  const { body: item } = await author
    .post('/api/content')
    .send({ title: `${marker} routed`, topics: [topic.id], captions })
    .expect(201);
  await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
  const decision = { versionId: item.version.id, decision: 'approved', stepId: made.steps[0].id };
  await agent
    .post(`/api/reviews/${item.id}/decision`)
    .send({ ...decision, conditions: `${marker} prints it.`, override: true, reason: 'Read.' })
    .expect(200);
  const { body: view } = await author.get(`/api/approvals/${item.id}`).expect(200);
  const met = { decisionId: view.steps[0].decisions[0].id, note: `${marker} printed it.` };
  await author.post(`/api/approvals/${item.id}/conditions`).send(met).expect(200);
  await all.processAll();
}
