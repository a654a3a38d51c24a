import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest shares of one item, and of one team, on one network are found without a look at all the others. */
export class WordsOfColleagues1763700000114 implements MigrationInterface {
  name = 'WordsOfColleagues1763700000114';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX shares_item_network ON shares (organisation_id, item_id, network, created_at DESC, id DESC);
      CREATE INDEX shares_team_network ON shares (organisation_id, team_id, network, created_at DESC, id DESC)
        WHERE team_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX shares_item_network, shares_team_network;');
  }
}
