import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application sees which migrations have run, and does not say it is ready before all it knows have. */
export class WhatHasRun1763700000056 implements MigrationInterface {
  name = 'WhatHasRun1763700000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION migrations_that_ran() RETURNS TABLE (name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS 'SELECT m.name::text FROM migrations m';
      REVOKE ALL ON FUNCTION migrations_that_ran() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION migrations_that_ran() TO vouchsafe_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION migrations_that_ran()');
  }
}
