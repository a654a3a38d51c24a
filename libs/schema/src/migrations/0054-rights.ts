import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** Who is under a legal hold, who asked to be erased meanwhile, and what leaves with whoever is erased. */
export class Rights1763700000054 implements MigrationInterface {
  name = 'Rights1763700000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE legal_holds (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  member_id uuid NOT NULL,
  reason text NOT NULL,
  placed_by uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, placed_by) REFERENCES members
);
CREATE TABLE erasure_requests (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  member_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES legal_holds ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, asked_by) REFERENCES members
);
${secured('legal_holds', 'erasure_requests')}

-- Whoever is erased, and by whichever way: what was kept for them alone goes in the same moment, and nothing waits to be sent.
CREATE FUNCTION forget_the_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $forget$
BEGIN
  DELETE FROM idempotency_keys WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM connection_attempts WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM mail_addresses WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM digests WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM password_resets WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  UPDATE deliveries SET state = 'dropped', code = 'erased' WHERE organisation_id = NEW.organisation_id
     AND member_id = NEW.id AND state = 'waiting';
  RETURN NULL;
END $forget$;
CREATE TRIGGER forget_the_erased AFTER UPDATE OF email ON members FOR EACH ROW
  WHEN (NEW.email = 'erased-' || NEW.id || '@erased.invalid') EXECUTE FUNCTION forget_the_erased();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER forget_the_erased ON members;
DROP FUNCTION forget_the_erased();
DROP TABLE erasure_requests, legal_holds;`);
  }
}
