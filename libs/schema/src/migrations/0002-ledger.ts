import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/** The append-only record of every fact, and where each follower stands in it. */
export class Ledger1763700000002 implements MigrationInterface {
  name = 'Ledger1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE ledger_entries (
  organisation_id uuid NOT NULL REFERENCES organisations,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisation_id, transaction_id, sequence),
  UNIQUE (organisation_id, id)
);
CREATE INDEX ledger_entries_newest ON ledger_entries (organisation_id, sequence DESC);
CREATE INDEX ledger_entries_by_kind ON ledger_entries (organisation_id, kind, sequence DESC);
CREATE INDEX ledger_entries_by_subject ON ledger_entries (organisation_id, subject_id, sequence DESC);
CREATE INDEX ledger_entries_by_actor ON ledger_entries (organisation_id, actor_id, sequence DESC);
${securedAppendOnly('ledger_entries')}

CREATE TABLE ledger_cursors (
  organisation_id uuid NOT NULL REFERENCES organisations,
  follower text NOT NULL,
  transaction_id xid8 NOT NULL DEFAULT '0',
  sequence bigint NOT NULL DEFAULT 0,
  moved_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, follower)
);
${secured('ledger_cursors')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_cursors, ledger_entries');
  }
}
