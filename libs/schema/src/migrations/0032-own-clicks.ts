import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link knows whose share it belongs to, so that a member's own click on it counts as nobody's. */
export class OwnClicks1763700000032 implements MigrationInterface {
  name = 'OwnClicks1763700000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE share_links ADD COLUMN member_id uuid;
UPDATE share_links l SET member_id = s.member_id
  FROM shares s WHERE s.organisation_id = l.organisation_id AND s.link_id = l.id;
ALTER TABLE clicks DROP CONSTRAINT clicks_judgement_check;
ALTER TABLE clicks ADD CONSTRAINT clicks_judgement_check
  CHECK (judgement IN ('human', 'preview', 'bot', 'suspect', 'own'));
ALTER TABLE reach_facts ADD COLUMN own_clicks integer NOT NULL DEFAULT 0;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE reach_facts DROP COLUMN own_clicks;
ALTER TABLE clicks DROP CONSTRAINT clicks_judgement_check;
ALTER TABLE clicks ADD CONSTRAINT clicks_judgement_check
  CHECK (judgement IN ('human', 'preview', 'bot', 'suspect')) NOT VALID;
ALTER TABLE share_links DROP COLUMN member_id;`);
  }
}
