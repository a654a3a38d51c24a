import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item may be approved before the day it is for; and a picture says what it shows to whoever cannot see it. */
export class PublishFrom1763700000042 implements MigrationInterface {
  name = 'PublishFrom1763700000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE content_versions ADD COLUMN publish_from timestamptz, ADD COLUMN image_alt text;
ALTER TABLE feed_entries ADD COLUMN publish_from timestamptz;
CREATE INDEX feed_entries_publish_from ON feed_entries (organisation_id, publish_from) WHERE publish_from IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE feed_entries DROP COLUMN publish_from;
ALTER TABLE content_versions DROP COLUMN image_alt, DROP COLUMN publish_from;`);
  }
}
