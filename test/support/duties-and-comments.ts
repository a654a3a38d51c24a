import { newId, type Actor } from '#libs/kernel';
import type { Constellation } from './constellation.js';
import type { Agent } from './sign-in.js';

/** Somebody who stands in, and somebody who answers for something. */
export async function responsibilities(
  all: Constellation,
  { organisationId, memberId }: Actor,
  deputy: Actor,
): Promise<void> {
  await all.test.owner(
    `INSERT INTO deputies (organisation_id, id, member_id, deputy_id, first_on, last_on, begins_at, ends_at, named_by, named_at)
     VALUES ($1, $2, $3, $4, '2100-01-01', '2100-01-02', '2100-01-01', '2100-01-03', $3, now())`,
    [organisationId, newId(), memberId, deputy.memberId],
  );
  await all.test.owner(
    `INSERT INTO responsibilities (organisation_id, id, kind, member_id, topic_ids, regions, weekdays, time_zone, added_by, added_at)
     VALUES ($1, $2, 'decides', $3, '{}', '{}', '{}', 'Europe/London', $3, now())`,
    [organisationId, newId(), memberId],
  );
}

/** Something said at words of an item, by its author and in answer, looked at by whoever may. */
export async function comments(agent: Agent, itemId: string, marker: string): Promise<void> {
  const { body: item } = await agent.get(`/api/content/${itemId}`).expect(200);
  const about = { versionId: item.version.id, field: 'title', from: 0, quote: marker };
  const of = `/api/content/${itemId}/comments`;
  const { body: said } = await agent
    .post(of)
    .send({ ...about, text: `${marker} in full, please.` })
    .expect(201);
  await agent
    .post(`${of}/${said.id}/replies`)
    .send({ text: `${marker} is.` })
    .expect(201);
  await agent.post(`${of}/seen`).expect(204);
}

/** What members may open elsewhere, and a text that one opened. */
export async function openedElsewhere(agent: Agent, itemId: string): Promise<void> {
  await agent
    .put('/api/intents/settings')
    .send({ places: ['x', 'copy'], revision: 0 })
    .expect(200);
  const { body } = await agent.get(`/api/feed/${itemId}`).expect(200);
  const { versionId, captions } = body;
  const order = { versionId, captionId: captions[0].id, place: 'x', text: captions[0].text, node: 'advocacy' };
  await agent.post('/api/intents').send(order).expect(201);
}

/** When a member shares, and their weekly slots; nothing is quiet, whatever the hour. */
export async function sharingTimes(agent: Agent): Promise<void> {
  const quiet = { quietFrom: null, quietTo: null, quietWeekends: false };
  const slots = [{ weekday: 2, time: '08:30' }];
  await agent
    .put('/api/sharing-times')
    .send({ ...quiet, mostADay: 100, lateByMinutes: 1_440, slots, version: 0 })
    .expect(200);
}

/** Three suggestions: one that waits, one that was taken and one that was declined. */
export async function suggestions(agent: Agent, marker: string): Promise<void> {
  const made: string[] = [];
  for (const what of ['waits', 'is taken', 'is declined']) {
    const text = `${marker} suggests what ${what}.`;
    const { body } = await agent
      .post('/api/suggestions')
      .send({ text, why: `${marker} liked it.`, language: 'en' })
      .expect(201);
    made.push(body.id);
  }
  await agent.post(`/api/suggestions/${made[1]}/take`).expect(200);
  const reason = `${marker} had it before.`;
  await agent.post(`/api/suggestions/${made[2]}/decline`).send({ reason }).expect(204);
}

/** How long records are kept, a hold on an item, and what is left of an item that the sweep took years ago. */
export async function keptRecords(
  all: Constellation,
  agent: Agent,
  { organisationId, itemId, marker }: { organisationId: string; itemId: string; marker: string },
): Promise<void> {
  const days = { items: 3_650, drafts: null, suggestions: null };
  await agent
    .put('/api/retention')
    .send({ ...days, revision: 0 })
    .expect(200);
  await agent
    .post(`/api/content/${itemId}/hold`)
    .send({ reason: `${marker} dispute` })
    .expect(204);
  await all.test.owner(
    `INSERT INTO erased_items (organisation_id, item_id, class, ended_at, erased_at, counts, certificates)
     VALUES ($1, $2, 'drafts', now(), now(), '{}', '{}')`,
    [organisationId, newId()],
  );
}
