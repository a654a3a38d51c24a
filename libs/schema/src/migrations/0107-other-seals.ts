import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What drug safety keeps may be sealed under another key, and is otherwise as it was written. */
export class OtherSeals1763700000107 implements MigrationInterface {
  name = 'OtherSeals1763700000107';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION refuse_other_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $refuse$
BEGIN
  RAISE EXCEPTION 'What drug safety keeps is never rewritten.' USING ERRCODE = '42501';
END $refuse$;
REVOKE ALL ON FUNCTION refuse_other_words() FROM PUBLIC;
CREATE TRIGGER only_another_seal BEFORE UPDATE ON routed_texts FOR EACH ROW
  WHEN (split_part(old.sealed, '.', 1) = split_part(new.sealed, '.', 1)) EXECUTE FUNCTION refuse_other_words();
CREATE TRIGGER only_another_seal BEFORE UPDATE ON safety_notes FOR EACH ROW
  WHEN (split_part(old.sealed_text, '.', 1) = split_part(new.sealed_text, '.', 1)) EXECUTE FUNCTION refuse_other_words();
GRANT UPDATE (sealed) ON routed_texts TO vouchsafe_app;
GRANT UPDATE (sealed_text) ON safety_notes TO vouchsafe_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
REVOKE UPDATE (sealed) ON routed_texts FROM vouchsafe_app;
REVOKE UPDATE (sealed_text) ON safety_notes FROM vouchsafe_app;
DROP TRIGGER only_another_seal ON routed_texts;
DROP TRIGGER only_another_seal ON safety_notes;
DROP FUNCTION refuse_other_words();`);
  }
}
