import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/**
 * What findings repeat of a text stands apart from the screening, sealed and erasable. Screenings that hold words of
 * before are found by an index that is empty once they are sealed; of a screening nothing may be changed but that its
 * words go. The texts that reviewers
 * are asked about are sealed, and a model's quotes: those of before go, and it is asked anew.
 */
export class WordsApart1763700000053 implements MigrationInterface {
  name = 'WordsApart1763700000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE excerpts (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  screening_id uuid NOT NULL,
  member_id uuid NOT NULL,
  retention text NOT NULL CHECK (retention IN ('passing', 'lasting')),
  sealed text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, screening_id),
  FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members
);
CREATE INDEX excerpts_member ON excerpts (organisation_id, member_id);
CREATE INDEX excerpts_passing ON excerpts (at, organisation_id) WHERE retention = 'passing';
${secured('excerpts')}
REVOKE UPDATE ON excerpts FROM vouchsafe_app;
${lookup(
  'organisations_with_excerpts_before(moment timestamptz) RETURNS SETOF uuid',
  "SELECT DISTINCT organisation_id FROM excerpts WHERE retention = 'passing' AND at < moment",
  { excerpts: ['organisation_id', 'retention', 'at'] },
)}`);
    await runner.query(`
CREATE FUNCTION holds_words(findings jsonb, shadow jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN pg_catalog.jsonb_path_exists(findings, '$[*] ? (@.excerpt != "" && @.excerpt != "…")')
    OR pg_catalog.jsonb_path_exists(shadow, '$[*] ? (@.excerpt != "" && @.excerpt != "…")');
CREATE INDEX screenings_with_words ON screenings (organisation_id, at) WHERE holds_words(findings, shadow);

CREATE FUNCTION findings_without_words(findings jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $told$ SELECT coalesce(jsonb_agg(finding - 'excerpt' - 'message' - 'remedy' ORDER BY place), '[]')
            FROM jsonb_array_elements(findings) WITH ORDINALITY AS each (finding, place) $told$;
CREATE FUNCTION let_only_words_go() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $check$
BEGIN
  IF to_jsonb(new) - 'findings' - 'shadow' <> to_jsonb(old) - 'findings' - 'shadow'
     OR findings_without_words(new.findings) <> findings_without_words(old.findings)
     OR findings_without_words(new.shadow) <> findings_without_words(old.shadow)
     OR holds_words(new.findings, new.shadow) THEN
    RAISE EXCEPTION 'Of a screening nothing changes but that the words of its text go.';
  END IF;
  RETURN new;
END $check$;
CREATE TRIGGER let_only_words_go BEFORE UPDATE ON screenings FOR EACH ROW EXECUTE FUNCTION let_only_words_go();
GRANT UPDATE (findings, shadow) ON screenings TO vouchsafe_app;
${lookup(
  'organisations_with_words_in_clear() RETURNS SETOF uuid',
  'SELECT DISTINCT organisation_id FROM screenings WHERE holds_words(findings, shadow)',
  { screenings: ['organisation_id', 'findings', 'shadow'] },
)}`);
    await runner.query(`
ALTER TABLE text_reviews ALTER COLUMN text DROP NOT NULL, ADD COLUMN sealed_text text,
  ADD CONSTRAINT text_reviews_text CHECK (num_nonnulls(text, sealed_text) = 1) NOT VALID;
CREATE INDEX text_reviews_in_clear ON text_reviews (organisation_id) WHERE text IS NOT NULL;
${lookup(
  'organisations_with_texts_in_clear() RETURNS SETOF uuid',
  'SELECT DISTINCT organisation_id FROM text_reviews WHERE text IS NOT NULL',
  { text_reviews: ['organisation_id', 'text'] },
)}`);
    await runner.query(`
ALTER TABLE second_readings DROP COLUMN remarks, ADD COLUMN sealed_remarks text;
GRANT UPDATE (sealed_remarks) ON second_readings TO vouchsafe_app;
CREATE INDEX second_readings_sealed ON second_readings (at, organisation_id) WHERE sealed_remarks IS NOT NULL;
${lookup(
  'organisations_with_remarks_before(moment timestamptz) RETURNS SETOF uuid',
  'SELECT DISTINCT organisation_id FROM second_readings WHERE sealed_remarks IS NOT NULL AND at < moment',
  { second_readings: ['organisation_id', 'sealed_remarks', 'at'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_remarks_before(timestamptz);
DROP INDEX second_readings_sealed;
REVOKE UPDATE (sealed_remarks) ON second_readings FROM vouchsafe_app;
ALTER TABLE second_readings DROP COLUMN sealed_remarks, ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]';
DROP FUNCTION organisations_with_texts_in_clear();
DROP INDEX text_reviews_in_clear;
ALTER TABLE text_reviews DROP CONSTRAINT text_reviews_text, DROP COLUMN sealed_text;
DROP FUNCTION organisations_with_words_in_clear();
REVOKE UPDATE (findings, shadow) ON screenings FROM vouchsafe_app;
DROP TRIGGER let_only_words_go ON screenings;
DROP FUNCTION let_only_words_go();
DROP FUNCTION findings_without_words(jsonb);
DROP INDEX screenings_with_words;
DROP FUNCTION holds_words(jsonb, jsonb);
DROP FUNCTION organisations_with_excerpts_before(timestamptz);
DROP TABLE excerpts;`);
  }
}
