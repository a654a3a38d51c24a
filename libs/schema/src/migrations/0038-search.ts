import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/**
 * What items and people are found by. A text as search compares it stands apart from its row: it is narrow, so that
 * looking through all of an organisation's stays quick, and it follows its row whoever writes that. An index of the
 * words inside the texts would be of no use: under row-level security PostgreSQL asks none by an operator that could
 * leak, which LIKE and all text search could.
 */
export class Search1763700000038 implements MigrationInterface {
  name = 'Search1763700000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE search_texts (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('item', 'person')),
  subject_id uuid NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (organisation_id, kind, subject_id)
);

CREATE FUNCTION fold_for_search(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(lower(regexp_replace(normalize(words, NFKD), '[\\u0300-\\u036f]', '', 'g')), '\\s+', ' ', 'g'))
$$;

INSERT INTO search_texts
SELECT i.organisation_id, 'item', i.id, fold_for_search(concat_ws(' ', v.title, v.summary))
  FROM content_items i JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
UNION ALL
SELECT organisation_id, 'person', id, fold_for_search(concat_ws(' ', name, email)) FROM members;

CREATE FUNCTION keep_item_findable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_texts (organisation_id, kind, subject_id, text)
  VALUES (NEW.organisation_id, 'item', NEW.item_id, fold_for_search(concat_ws(' ', NEW.title, NEW.summary)))
  ON CONFLICT (organisation_id, kind, subject_id) DO UPDATE SET text = excluded.text
   WHERE search_texts.text <> excluded.text;
  RETURN NULL;
END $$;
CREATE TRIGGER findable AFTER INSERT OR UPDATE OF title, summary ON content_versions
  FOR EACH ROW EXECUTE FUNCTION keep_item_findable();

CREATE FUNCTION keep_person_findable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_texts (organisation_id, kind, subject_id, text)
  VALUES (NEW.organisation_id, 'person', NEW.id, fold_for_search(concat_ws(' ', NEW.name, NEW.email)))
  ON CONFLICT (organisation_id, kind, subject_id) DO UPDATE SET text = excluded.text
   WHERE search_texts.text <> excluded.text;
  RETURN NULL;
END $$;
CREATE TRIGGER findable AFTER INSERT OR UPDATE OF name, email ON members
  FOR EACH ROW EXECUTE FUNCTION keep_person_findable();
${secured('search_texts')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER findable ON members;
DROP TRIGGER findable ON content_versions;
DROP FUNCTION keep_person_findable();
DROP FUNCTION keep_item_findable();
DROP TABLE search_texts;
DROP FUNCTION fold_for_search(text);`);
  }
}
