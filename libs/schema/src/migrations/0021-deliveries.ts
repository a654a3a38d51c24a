import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/** What goes out to people, once each, and the addresses that take nothing. */
export class Deliveries1763700000021 implements MigrationInterface {
  name = 'Deliveries1763700000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE deliveries (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  channel text NOT NULL,
  cause text NOT NULL,
  kind text NOT NULL,
  mandatory boolean NOT NULL,
  content jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'bounced', 'unknown', 'dropped')),
  due_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  code text,
  claim_token uuid,
  claimed_at timestamptz,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, member_id, channel, cause),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  CHECK (state <> 'sending' OR claim_token IS NOT NULL AND claimed_at IS NOT NULL),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX deliveries_due_anywhere ON deliveries (due_at, organisation_id) WHERE state = 'waiting';
CREATE INDEX deliveries_due ON deliveries (organisation_id, due_at, id) WHERE state = 'waiting';
CREATE INDEX deliveries_in_flight ON deliveries (claimed_at, organisation_id) WHERE state = 'sending';
CREATE INDEX deliveries_deferred ON deliveries (code, created_at) WHERE state = 'waiting' AND tries > 0;
CREATE INDEX deliveries_newest ON deliveries (organisation_id, created_at DESC, id DESC);
CREATE INDEX deliveries_state ON deliveries (organisation_id, state, created_at DESC, id DESC);
CREATE INDEX deliveries_member ON deliveries (organisation_id, member_id, created_at DESC, id DESC);
CREATE INDEX deliveries_age ON deliveries (created_at, organisation_id);

CREATE TABLE mail_addresses (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  member_id uuid NOT NULL,
  address_hash text NOT NULL,
  refused_at timestamptz[] NOT NULL,
  code text NOT NULL,
  off_since timestamptz,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE
);
${secured('deliveries', 'mail_addresses')}
${lookup(
  'organisations_with_due_deliveries(by timestamptz, lost timestamptz, channels text[], reaction text, most integer) RETURNS SETOF uuid',
  `SELECT DISTINCT due.organisation_id FROM (
     (SELECT d.organisation_id FROM deliveries d
       WHERE d.state = 'waiting' AND d.due_at <= by AND d.channel = ANY(channels)
         AND NOT EXISTS (SELECT FROM ledger_cursors c
                          WHERE c.organisation_id = d.organisation_id AND c.follower = reaction AND c.paused IS NOT NULL)
       ORDER BY d.due_at LIMIT most)
     UNION ALL
     (SELECT d.organisation_id FROM deliveries d WHERE d.state = 'sending' AND d.claimed_at < lost LIMIT most)) due`,
  { deliveries: READ },
)}
${lookup(
  'organisations_with_deliveries_before(moment timestamptz) RETURNS SETOF uuid',
  'SELECT DISTINCT organisation_id FROM deliveries WHERE created_at < moment',
  { deliveries: READ },
)}
${lookup(
  'deliveries_deferred() RETURNS TABLE (code text, deliveries integer, seconds integer)',
  `SELECT d.code, count(*)::integer, extract(epoch FROM clock_timestamp() - min(d.created_at))::integer
     FROM deliveries d WHERE d.state = 'waiting' AND d.tries > 0 GROUP BY d.code ORDER BY 3 DESC`,
  { deliveries: READ },
)}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_due_deliveries(timestamptz, timestamptz, text[], text, integer);
DROP FUNCTION organisations_with_deliveries_before(timestamptz);
DROP FUNCTION deliveries_deferred();
DROP TABLE mail_addresses, deliveries;`);
  }
}

/** What look-ups over all organisations may see of a delivery. */
const READ = ['organisation_id', 'channel', 'state', 'due_at', 'tries', 'code', 'claimed_at', 'created_at'];
