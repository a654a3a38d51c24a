import type { QueryRunner } from 'typeorm';
import { newId } from '#libs/kernel';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { anItemRow, someShareRows } from '#testing/reach';
import { RememberedShares1763700000016 } from './migrations/0016-remembered-shares.js';

describe('an installation whose followers looked shares up in other rooms', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  /** As an owner of the tables who is no superuser, as managed PostgreSQL knows them. */
  const asOwner = async (statements: string[]) => {
    const role = `owner_${newId().replaceAll('-', '')}`;
    await test.owner(`CREATE ROLE ${role};
      DO $$ DECLARE t record; BEGIN
        FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
          EXECUTE format('ALTER TABLE %I OWNER TO ${role}', t.tablename);
        END LOOP;
      END $$;
      GRANT CREATE ON SCHEMA public TO ${role}`);
    await test.owner([`SET ROLE ${role}`, ...statements].join(';\n'));
    await test.owner(`REASSIGN OWNED BY ${role} TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`);
  };

  it('remembers them after the upgrade, and tells of them in entries that are not sealed', async () => {
    const { organisationId } = await anOrganisation(test);
    const topicIds = [newId(), newId()];
    const item = await anItemRow(test, { organisationId, topicIds });
    const [known, unknown, paid] = await someShareRows(test, [
      { organisationId, ...item },
      { organisationId },
      { organisationId, node: 'sponsored' },
    ]);
    const statements: string[] = [];
    const migration = new RememberedShares1763700000016();
    const collect = { query: async (sql: string) => void statements.push(sql) } as unknown as QueryRunner;
    await migration.down(collect);
    statements.push('RESET ROLE');
    await asOwner(statements.splice(0));
    for (const [share, seal] of [
      [known, null],
      [unknown, 1],
      [paid, null],
    ] as const)
      // prettier-ignore
      await test.owner(
        `INSERT INTO ledger_entries (organisation_id, id, kind, at, subject_kind, subject_id, detail, position, seal)
         VALUES ($1, gen_random_uuid(), 'share.created', now(), 'share', $2, '{"network": "linkedin"}', $3, $3)`,
        [organisationId, share!.shareId, seal],
      );
    await test.owner(
      `INSERT INTO scored_shares (organisation_id, share_id, member_id, item_id, node, published_on, counted)
       VALUES ($1, $2, $3, $4, 'advocacy', '2026-10-01', true)`,
      [organisationId, known!.shareId, known!.memberId, known!.itemId],
    );

    await migration.up(collect);
    statements.push('RESET ROLE');
    await asOwner(statements);

    const remembered = await test.owner(
      `SELECT share_id, link_id, topic_ids FROM reach_shares WHERE organisation_id = $1 ORDER BY share_id`,
      [organisationId],
    );
    const rowOf = (share: typeof known, topics: string[]) => ({
      share_id: share!.shareId,
      link_id: share!.linkId,
      topic_ids: topics,
    });
    expect(remembered).toEqual([rowOf(known, topicIds), rowOf(unknown, []), rowOf(paid, [])]);
    const scored = await test.owner(
      `SELECT share_id, link_id, counted FROM scored_shares WHERE organisation_id = $1 ORDER BY share_id`,
      [organisationId],
    );
    expect(scored).toEqual([
      { share_id: known!.shareId, link_id: known!.linkId, counted: true },
      { share_id: unknown!.shareId, link_id: unknown!.linkId, counted: false },
    ]);
    const details = await test.owner<{ detail: object }>(
      'SELECT detail FROM ledger_entries WHERE organisation_id = $1 ORDER BY subject_id',
      [organisationId],
    );
    expect(details.map(({ detail }) => detail)).toEqual([
      { network: 'linkedin', linkId: known!.linkId, topicIds },
      { network: 'linkedin' },
      { network: 'linkedin', linkId: paid!.linkId, topicIds: [] },
    ]);
    const unforced = await test.owner(
      `SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity AND relnamespace = 'public'::regnamespace`,
    );
    expect(unforced).toEqual([]);
  });
});
