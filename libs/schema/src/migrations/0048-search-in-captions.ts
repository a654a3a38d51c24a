import type { MigrationInterface, QueryRunner } from 'typeorm';

const refold = (words: string) => `
UPDATE feed_entries e SET search_text = fold_for_search(concat_ws(' ', ${words}))
  FROM content_versions v WHERE v.organisation_id = e.organisation_id AND v.id = e.version_id`;

/** What the feed shows it finds: the suggested texts in every language, beside titles and summaries. */
export class SearchInCaptions1763700000048 implements MigrationInterface {
  name = 'SearchInCaptions1763700000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      refold(`v.title, v.summary, (SELECT string_agg(c.text, ' ' ORDER BY c.position) FROM captions c
         WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id)`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refold('v.title, v.summary'));
  }
}
