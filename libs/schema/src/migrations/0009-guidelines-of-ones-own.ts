import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/**
 * What an organisation adds to the packs: its products, names from public registers, and rules of its own. The
 * revision moves with each change of what is in force, so that a rule set is compiled anew only then. Every set of own
 * rules that ever was in force is kept whole, under the version that screenings name.
 */
export class GuidelinesOfOnesOwn1763700000009 implements MigrationInterface {
  name = 'GuidelinesOfOnesOwn1763700000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE guideline_revisions (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  revision integer NOT NULL
);

CREATE TABLE products (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  brand text NOT NULL,
  inn text,
  codes text[] NOT NULL,
  acronyms text[] NOT NULL,
  indications jsonb NOT NULL,
  status text CHECK (status IN ('prescription', 'otc', 'unlicensed')),
  own boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX products_brand ON products (organisation_id, lower(brand));

CREATE TABLE medicine_registers (
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('orange_book', 'ema', 'bdpm')),
  names text NOT NULL,
  name_count integer NOT NULL,
  line_count integer NOT NULL,
  refused_count integer NOT NULL,
  imported_by uuid,
  imported_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, kind)
);

CREATE TABLE own_rules (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  key text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'shadow', 'live', 'retired')),
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, key)
);

CREATE TABLE own_rule_versions (
  organisation_id uuid NOT NULL REFERENCES organisations,
  rule_id uuid NOT NULL,
  version integer NOT NULL,
  definition text NOT NULL,
  rule jsonb NOT NULL,
  made_by uuid,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, rule_id, version),
  FOREIGN KEY (organisation_id, rule_id) REFERENCES own_rules
);

CREATE TABLE own_packs (
  organisation_id uuid NOT NULL REFERENCES organisations,
  version integer NOT NULL,
  rules jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, version)
);
${secured('guideline_revisions', 'products', 'medicine_registers', 'own_rules')}
${securedAppendOnly('own_rule_versions', 'own_packs')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE own_packs, own_rule_versions, own_rules, medicine_registers, products, guideline_revisions',
    );
  }
}
