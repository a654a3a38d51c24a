import { newId, type Actor } from '#libs/kernel';
import type { Constellation } from './constellation.js';

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
