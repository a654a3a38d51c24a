import type { MigrationInterface, QueryRunner } from 'typeorm';

const MARKS = '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
const INVISIBLE =
  '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff';

const REFOLD = `
UPDATE search_texts s SET text = fold_for_search(concat_ws(' ', v.title, v.summary))
  FROM content_items i JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
 WHERE s.kind = 'item' AND s.organisation_id = i.organisation_id AND s.subject_id = i.id;
UPDATE search_texts s SET text = fold_for_search(concat_ws(' ', m.name, m.email))
  FROM members m WHERE s.kind = 'person' AND s.organisation_id = m.organisation_id AND s.subject_id = m.id;
UPDATE feed_entries e SET search_text = fold_for_search(concat_ws(' ', v.title, v.summary))
  FROM content_versions v WHERE v.organisation_id = e.organisation_id AND v.id = e.version_id;`;

/**
 * Search folds alike whatever the database's locale, in which `lower` may know ASCII alone, and takes marks only from
 * letters that read without them: ガイド stays what it is, 한국어 too, and ß is found as ss. Lists of items and people look
 * by the same texts, through a function that the planner takes apart.
 */
export class SearchInEveryScript1763700000045 implements MigrationInterface {
  name = 'SearchInEveryScript1763700000045';

  async up(runner: QueryRunner): Promise<void> {
    const collation = await knowsLetters(runner);
    await runner.query(`
CREATE OR REPLACE FUNCTION fold_for_search(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(normalize(
           replace(replace(replace(replace(
             translate(lower(regexp_replace(normalize(words, NFKD), '[${MARKS}${INVISIBLE}]', '', 'g')${collation}),
                       'ςıøłđðħŧ', 'σiolddht'),
             'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
           NFKC), '[\\u0009-\\u000d \\u0085\\u1680\\u2028\\u2029]+', ' ', 'g'), ' ')
$$;

CREATE FUNCTION found_by_search(wanted_kind text, patterns text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT subject_id FROM search_texts
   WHERE organisation_id = current_organisation() AND kind = wanted_kind AND text LIKE ALL (patterns)
$$;${REFOLD}`);
    const topics = (await runner.query(
      'SELECT id, slug, fold_for_search(name) AS folded FROM topics ORDER BY id',
    )) as unknown as { id: string; slug: string; folded: string }[];
    for (const { id, slug, folded } of topics) {
      const now = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
      if (now === '' || now === slug) continue;
      await runner.query(
        `UPDATE topics t SET slug = $2 WHERE id = $1 AND NOT EXISTS (
           SELECT FROM topics other WHERE other.organisation_id = t.organisation_id AND other.slug = $2)`,
        [id, now],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION found_by_search(text, text[]);
CREATE OR REPLACE FUNCTION fold_for_search(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(lower(regexp_replace(normalize(words, NFKD), '[\\u0300-\\u036f]', '', 'g')), '\\s+', ' ', 'g'))
$$;${REFOLD}`);
  }
}

/** A collation whose small letters are Unicode's: PostgreSQL's own from 17 on, before that ICU's. */
async function knowsLetters(runner: QueryRunner): Promise<string> {
  const known = (await runner.query(
    `SELECT collname FROM pg_collation WHERE collname IN ('pg_c_utf8', 'und-x-icu') ORDER BY collname`,
  )) as { collname: string }[];
  const [best] = known;
  if (!best) return '';
  return best.collname === 'pg_c_utf8' ? ' COLLATE pg_c_utf8' : ` COLLATE "${best.collname}"`;
}
