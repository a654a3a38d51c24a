import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { dumpSchema } from './index.js';

const file = 'libs/schema/schema.sql';

describe('the schema', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('is the one committed in schema.sql', async () => {
    const live = await dumpSchema((sql) => test.owner(sql) as Promise<never[]>);
    if (process.env.WRITE_SCHEMA || !existsSync(file)) writeFileSync(file, live);
    expect(live).toBe(readFileSync(file, 'utf8'));
  });

  it('closes every table of an organisation with forced row-level security', async () => {
    const open = await test.owner<{ relname: string }>(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                   AND EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.policyname = 'own_organisation'))`,
    );
    expect(open).toEqual([]);
  });

  it('takes each row for its transaction’s organisation’s', async () => {
    const others = await test.owner<{ relname: string }>(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
         LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM 'current_organisation()'`,
    );
    expect(others).toEqual([]);
  });

  it('has no table without an organisation but the list of migrations, the schedules and the guesses of the installation', async () => {
    const without = await test.owner<{ relname: string }>(
      `SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id')`,
    );
    expect(without.map((row) => row.relname)).toEqual(['migrations', 'schedules', 'sign_in_guesses']);
  });

  it('gives the application a role that cannot bypass the policies or reach past them', async () => {
    const roles = await test.owner(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname IN ('vouchsafe_app', 'vouchsafe_eraser', 'vouchsafe_ledger', 'vouchsafe_lookup', 'vouchsafe_login') ORDER BY 1`,
    );
    expect(roles).toEqual(
      ['vouchsafe_app', 'vouchsafe_eraser', 'vouchsafe_ledger', 'vouchsafe_login', 'vouchsafe_lookup'].map(
        (rolname) => ({
          rolname,
          rolsuper: false,
          rolbypassrls: false,
          rolcreaterole: false,
        }),
      ),
    );
    await expect(
      test.database.lookUp('(SELECT set_config($1, $2, false)) x, members', ['role', 'vouchsafe_lookup']),
    ).rejects.toThrow('permission denied');
  });

  it('shows no row of any table to a transaction of another organisation', async () => {
    const tables = await test.owner<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'schedules')`,
    );
    await test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES (gen_random_uuid(), 'one', 'One', 'One')`,
    );
    for (const { tablename } of tables) {
      const rows = await test.database.within('00000000-0000-7000-8000-000000000000', (tx) =>
        tx.query(`SELECT * FROM ${tablename}`),
      );
      expect({ tablename, rows }).toEqual({ tablename, rows: [] });
      const unbound = await test.database.lookUp(tablename);
      expect({ tablename, unbound }).toEqual({ tablename, unbound: [] });
    }
  });
});
