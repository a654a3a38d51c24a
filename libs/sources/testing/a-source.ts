import { newId } from '#libs/kernel';
import type { TestDatabase } from '#testing/platform';

/** A source of an organisation, of somebody's of its members unless one is named; its feed is nowhere, and nobody looks at it. */
export async function aSource(
  test: TestDatabase,
  organisationId: string,
  { name = 'News', ownerId = null }: { name?: string; ownerId?: string | null } = {},
): Promise<string> {
  const id = newId();
  await test.owner(
    `INSERT INTO sources (organisation_id, id, name, address, topic_ids, language, audience, owner_id, daily_limit, state,
                          created_by, created_at, next_look_at, failures)
     SELECT organisation_id, $1, $2, $5, '{}', 'en',
            '{"teams": [], "regions": [], "languages": [], "public": true}', id, 5, 'paused', id, now(), now(), 0
       FROM members
      WHERE organisation_id = $3
        AND CASE WHEN $4::uuid IS NULL THEN roles && '{author,comms_lead}' ELSE id = $4 END ORDER BY id LIMIT 1`,
    [id, name, organisationId, ownerId, `https://${id}.example/feed`],
  );
  return id;
}

/** An entry of a source that became an item. */
export async function anEntry(
  test: TestDatabase,
  organisationId: string,
  { sourceId, title, itemId }: { sourceId: string; title: string; itemId: string },
): Promise<void> {
  await test.owner(
    `INSERT INTO source_entries (organisation_id, source_id, entry_key, title, outcome, item_id, revision, seen_at)
     VALUES ($1, $2, 'feed:1', $3, 'taken', $4, 0, now())`,
    [organisationId, sourceId, title, itemId],
  );
}
