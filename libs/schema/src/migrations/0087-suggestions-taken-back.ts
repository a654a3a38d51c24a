import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member may take a suggestion back; nothing of what it said is left then. */
export class SuggestionsTakenBack1763700000087 implements MigrationInterface {
  name = 'SuggestionsTakenBack1763700000087';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE content_suggestions DROP CONSTRAINT content_suggestions_state_check;
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_state_check
  CHECK (state IN ('waiting', 'taken', 'declined', 'taken_back'));
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_gone_check
  CHECK (state <> 'taken_back' OR (sealed_text = '' AND link_hash IS NULL AND image_id IS NULL));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DELETE FROM content_suggestions WHERE state = 'taken_back';
ALTER TABLE content_suggestions DROP CONSTRAINT content_suggestions_gone_check;
ALTER TABLE content_suggestions DROP CONSTRAINT content_suggestions_state_check;
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_state_check
  CHECK (state IN ('waiting', 'taken', 'declined'));`);
  }
}
