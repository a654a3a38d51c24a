import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A picture says by what right it is shown, how long, and whether the people in it agreed. */
export class PictureRights1763700000085 implements MigrationInterface {
  name = 'PictureRights1763700000085';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE content_versions
  ADD COLUMN image_rights text,
  ADD COLUMN image_rights_until timestamptz,
  ADD COLUMN image_people text CHECK (image_people IN ('none', 'consented', 'not_consented'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE content_versions DROP COLUMN image_people, DROP COLUMN image_rights_until, DROP COLUMN image_rights;`);
  }
}
