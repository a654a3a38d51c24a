import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may see a picture follows from the versions that show it, which are looked up each time it is asked for. */
export class PicturesOfVersions1763700000052 implements MigrationInterface {
  name = 'PicturesOfVersions1763700000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX content_versions_image ON content_versions (organisation_id, image_id) WHERE image_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX content_versions_image');
  }
}
