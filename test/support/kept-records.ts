import { newId } from '#libs/kernel';
import type { Constellation } from './constellation.js';
import type { Agent } from './sign-in.js';

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
