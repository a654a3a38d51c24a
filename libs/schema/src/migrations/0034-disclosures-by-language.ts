import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who employs a post's author is said in the language of the post: an organisation has a wording a language, and a
 * caption keeps the one it was approved with. What was approved stays as it was; what never went to review takes the
 * organisation's wording anew, unless its author had written one.
 */
export class DisclosuresByLanguage1763700000034 implements MigrationInterface {
  name = 'DisclosuresByLanguage1763700000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE organisations ADD COLUMN disclosures jsonb;
UPDATE organisations
   SET disclosures = jsonb_build_array(jsonb_build_object('language',
         CASE WHEN default_disclosure ~* '\\m(i work|i am|my own)\\M' THEN 'en'
              WHEN default_disclosure ~* '\\m(ich|mein)\\M' THEN 'de'
              WHEN default_disclosure ~* '\\m(je|mon)\\M' THEN 'fr'
              ELSE language END,
         'text', default_disclosure))
 WHERE btrim(default_disclosure) <> '';
ALTER TABLE captions ADD COLUMN disclosure text, ADD COLUMN disclosure_language text;
UPDATE captions c
   SET disclosure = v.disclosure,
       disclosure_language = CASE WHEN v.disclosure = o.default_disclosure THEN o.disclosures -> 0 ->> 'language' END
  FROM content_versions v JOIN organisations o ON o.organisation_id = v.organisation_id
 WHERE v.organisation_id = c.organisation_id AND v.id = c.version_id AND btrim(v.disclosure) <> ''
   AND (v.submitted_at IS NOT NULL OR v.disclosure IS DISTINCT FROM o.default_disclosure);
ALTER TABLE content_versions DROP COLUMN disclosure;
ALTER TABLE organisations DROP COLUMN default_disclosure;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE organisations ADD COLUMN default_disclosure text;
UPDATE organisations SET default_disclosure = disclosures -> 0 ->> 'text';
ALTER TABLE content_versions ADD COLUMN disclosure text;
UPDATE content_versions v
   SET disclosure = (SELECT c.disclosure FROM captions c
                      WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id ORDER BY c.position LIMIT 1);
ALTER TABLE captions DROP COLUMN disclosure, DROP COLUMN disclosure_language;
ALTER TABLE organisations DROP COLUMN disclosures;`);
  }
}
