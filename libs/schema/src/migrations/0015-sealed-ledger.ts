import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured, securedAppendOnly } from '../row-security.js';

/**
 * The ledger's order is its own: positions without a gap, given by a sealer and chained by signed seals. What is entered
 * goes through one function, which stamps it; the application can neither number, nor backdate unseen, nor change.
 */
export class SealedLedger1763700000015 implements MigrationInterface {
  name = 'SealedLedger1763700000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE);
    await runner.query(ENTRIES);
    await runner.query(SEALS);
    await runner.query(CURSORS);
    await runner.query(APPEND);
    await runner.query(SEAL);
    await runner.query(LOOK_UPS);
    await runner.query(DUE);
    await runner.query(SCHEDULES);
  }

  async down(): Promise<void> {
    throw new Error('A sealed ledger has no way back: restore a backup of the version before.');
  }
}

const ROLE = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vouchsafe_ledger') THEN
    CREATE ROLE vouchsafe_ledger NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT vouchsafe_ledger TO CURRENT_USER;
GRANT USAGE, CREATE ON SCHEMA public TO vouchsafe_ledger;

CREATE FUNCTION current_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('vouchsafe.member_id', true), '')::uuid $$;
`;

/** Entries of the version before were in the order of (transaction, sequence): that order becomes their positions. */
const ENTRIES = `
ALTER TABLE ledger_entries NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_cursors NO FORCE ROW LEVEL SECURITY;

ALTER TABLE ledger_entries
  ADD position bigint,
  ADD seal bigint,
  ADD entered_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  ADD entered_by uuid,
  ADD person_id uuid,
  ADD personal text;
ALTER TABLE ledger_cursors
  ADD position bigint NOT NULL DEFAULT 0,
  ADD failures integer NOT NULL DEFAULT 0,
  ADD last_error text,
  ADD retry_at timestamptz,
  ADD paused text;

UPDATE ledger_entries e SET position = n.position, entered_at = e.at
  FROM (SELECT organisation_id, id,
               row_number() OVER (PARTITION BY organisation_id ORDER BY transaction_id, sequence) AS position
          FROM ledger_entries) n
 WHERE n.organisation_id = e.organisation_id AND n.id = e.id;
UPDATE ledger_cursors c SET position = coalesce((
  SELECT max(e.position) FROM ledger_entries e
   WHERE e.organisation_id = c.organisation_id
     AND (e.transaction_id, e.sequence) <= (c.transaction_id, c.sequence)), 0);

ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_pkey, DROP CONSTRAINT ledger_entries_organisation_id_id_key;
DROP INDEX ledger_entries_newest, ledger_entries_by_kind, ledger_entries_by_subject, ledger_entries_by_actor;
ALTER TABLE ledger_entries DROP COLUMN transaction_id, ADD PRIMARY KEY (organisation_id, id);
ALTER TABLE ledger_cursors DROP COLUMN transaction_id, DROP COLUMN sequence;
CREATE UNIQUE INDEX ledger_entries_position ON ledger_entries (organisation_id, position);
CREATE INDEX ledger_entries_unsealed ON ledger_entries (organisation_id, position, sequence) WHERE seal IS NULL;
CREATE INDEX ledger_entries_newest ON ledger_entries (organisation_id, position DESC, sequence DESC);
CREATE INDEX ledger_entries_by_kind ON ledger_entries (organisation_id, kind, position DESC, sequence DESC);
CREATE INDEX ledger_entries_by_subject ON ledger_entries (organisation_id, subject_id, position DESC, sequence DESC);
CREATE INDEX ledger_entries_by_actor ON ledger_entries (organisation_id, actor_id, position DESC, sequence DESC);

REVOKE INSERT ON ledger_entries FROM vouchsafe_app;
GRANT SELECT, INSERT, UPDATE (position, seal) ON ledger_entries TO vouchsafe_ledger;
CREATE POLICY ledger ON ledger_entries TO vouchsafe_ledger
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
`;

const SEALS = `
CREATE TABLE ledger_keys (
  organisation_id uuid NOT NULL REFERENCES organisations DEFAULT current_organisation(),
  id text NOT NULL,
  public_key text NOT NULL,
  sealed_private_key text,
  created_at timestamptz(3) NOT NULL,
  retired_at timestamptz(3),
  PRIMARY KEY (organisation_id, id),
  CHECK ((retired_at IS NULL) = (sealed_private_key IS NOT NULL))
);
CREATE UNIQUE INDEX ledger_keys_in_use ON ledger_keys (organisation_id) WHERE retired_at IS NULL;
${secured('ledger_keys')}
REVOKE DELETE ON ledger_keys FROM vouchsafe_app;

CREATE TABLE person_keys (
  organisation_id uuid NOT NULL REFERENCES organisations DEFAULT current_organisation(),
  person_id uuid NOT NULL,
  sealed_key text,
  created_at timestamptz NOT NULL,
  destroyed_at timestamptz,
  PRIMARY KEY (organisation_id, person_id),
  CHECK ((destroyed_at IS NULL) = (sealed_key IS NOT NULL))
);
${secured('person_keys')}
REVOKE DELETE ON person_keys FROM vouchsafe_app;

CREATE TABLE ledger_seals (
  organisation_id uuid NOT NULL REFERENCES organisations DEFAULT current_organisation(),
  number bigint NOT NULL,
  body jsonb NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL,
  PRIMARY KEY (organisation_id, number)
);
${securedAppendOnly('ledger_seals')}
REVOKE INSERT ON ledger_seals FROM vouchsafe_app;
GRANT SELECT, INSERT ON ledger_seals TO vouchsafe_ledger;
CREATE POLICY ledger ON ledger_seals TO vouchsafe_ledger
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());

CREATE TABLE ledger_heads (
  organisation_id uuid PRIMARY KEY REFERENCES organisations DEFAULT current_organisation(),
  position bigint NOT NULL DEFAULT 0,
  seal bigint NOT NULL DEFAULT 0,
  seal_hash text,
  epoch integer NOT NULL DEFAULT 1
);
${secured('ledger_heads')}
REVOKE INSERT, UPDATE, DELETE ON ledger_heads FROM vouchsafe_app;
GRANT SELECT, INSERT, UPDATE ON ledger_heads TO vouchsafe_ledger;
CREATE POLICY ledger ON ledger_heads TO vouchsafe_ledger
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
`;

const CURSORS = `
CREATE TABLE ledger_waiting (
  organisation_id uuid NOT NULL REFERENCES organisations DEFAULT current_organisation(),
  follower text NOT NULL,
  upto bigint NOT NULL,
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation_id, follower)
);
${secured('ledger_waiting')}

CREATE TABLE ledger_set_aside (
  organisation_id uuid NOT NULL REFERENCES organisations DEFAULT current_organisation(),
  follower text NOT NULL,
  position bigint NOT NULL,
  entry_id uuid NOT NULL,
  kind text NOT NULL,
  error text NOT NULL,
  tries integer NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  taken_in_at timestamptz,
  PRIMARY KEY (organisation_id, follower, position)
);
CREATE INDEX ledger_set_aside_open ON ledger_set_aside (organisation_id, follower) WHERE taken_in_at IS NULL;
${secured('ledger_set_aside')}
REVOKE DELETE ON ledger_set_aside FROM vouchsafe_app;

CREATE TABLE schedules (
  name text PRIMARY KEY,
  every_ms integer NOT NULL CHECK (every_ms > 0),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  last_error text
);
GRANT SELECT, INSERT, UPDATE ON schedules TO vouchsafe_app;

-- Who waits when this version starts: each follower that stands before the newest entry.
INSERT INTO ledger_waiting (organisation_id, follower, upto)
SELECT c.organisation_id, c.follower, e.position
  FROM ledger_cursors c
  JOIN (SELECT organisation_id, max(position) AS position FROM ledger_entries GROUP BY 1) e USING (organisation_id)
 WHERE c.position < e.position;

ALTER TABLE ledger_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_cursors FORCE ROW LEVEL SECURITY;
`;

const APPEND = `
CREATE FUNCTION append_to_ledger(facts jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $append$
BEGIN
  IF EXISTS (SELECT FROM jsonb_to_recordset(facts) AS f(actor_id uuid)
              WHERE f.actor_id IS NOT NULL AND f.actor_id IS DISTINCT FROM current_member()) THEN
    RAISE EXCEPTION 'A fact is entered in the name of the member who acts, or in nobody''s.' USING ERRCODE = '42501';
  END IF;
  INSERT INTO ledger_entries (organisation_id, id, kind, at, actor_id, subject_kind, subject_id, detail, person_id, personal, entered_by)
  SELECT current_organisation(), f.id, f.kind, f.at, f.actor_id, f.subject_kind, f.subject_id, f.detail, f.person_id, f.personal, current_member()
    FROM ROWS FROM (jsonb_to_recordset(facts) AS (id uuid, kind text, at timestamptz, actor_id uuid, subject_kind text,
           subject_id uuid, detail jsonb, person_id uuid, personal text)) WITH ORDINALITY
           AS f(id, kind, at, actor_id, subject_kind, subject_id, detail, person_id, personal, nth)
   ORDER BY f.nth;
  PERFORM pg_notify('vouchsafe_ledger', current_organisation()::text);
END $append$;
ALTER FUNCTION append_to_ledger(jsonb) OWNER TO vouchsafe_ledger;
REVOKE ALL ON FUNCTION append_to_ledger(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_to_ledger(jsonb) TO vouchsafe_app;
`;

/** Numbers entries and keeps their seal, in one step that refuses a gap, a second numbering and a broken chain. */
const SEAL = `
CREATE FUNCTION seal_ledger(entry_ids uuid[], sealed jsonb, sealed_hash text, sealed_signature text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $seal$
DECLARE
  head ledger_heads;
  first_position bigint;
  numbered integer;
BEGIN
  INSERT INTO ledger_heads (organisation_id) VALUES (current_organisation()) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM ledger_heads WHERE organisation_id = current_organisation() FOR UPDATE;
  first_position := head.position + 1;
  IF (sealed->>'number')::bigint IS DISTINCT FROM head.seal + 1
     OR (sealed->>'previous') IS DISTINCT FROM head.seal_hash
     OR (sealed->>'first')::bigint IS DISTINCT FROM first_position
     OR (sealed->>'last')::bigint IS DISTINCT FROM head.position + cardinality(entry_ids)
     OR (sealed->>'epoch')::integer NOT IN (head.epoch, head.epoch + 1) THEN
    RAISE EXCEPTION 'The seal does not follow the one before.' USING ERRCODE = '40001';
  END IF;
  UPDATE ledger_entries e SET position = first_position + n.nth - 1, seal = head.seal + 1
    FROM unnest(entry_ids) WITH ORDINALITY AS n(id, nth)
   WHERE e.organisation_id = current_organisation() AND e.id = n.id AND e.seal IS NULL
     AND (e.position IS NULL OR e.position = first_position + n.nth - 1);
  GET DIAGNOSTICS numbered = ROW_COUNT;
  IF numbered <> cardinality(entry_ids) THEN
    RAISE EXCEPTION 'An entry is sealed once, in its own place.' USING ERRCODE = '40001';
  END IF;
  INSERT INTO ledger_seals (organisation_id, number, body, hash, signature)
  VALUES (current_organisation(), head.seal + 1, sealed, sealed_hash, sealed_signature);
  UPDATE ledger_heads SET position = head.position + numbered, seal = head.seal + 1, seal_hash = sealed_hash,
         epoch = (sealed->>'epoch')::integer
   WHERE organisation_id = current_organisation();
END $seal$;
ALTER FUNCTION seal_ledger(uuid[], jsonb, text, text) OWNER TO vouchsafe_ledger;
REVOKE ALL ON FUNCTION seal_ledger(uuid[], jsonb, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_ledger(uuid[], jsonb, text, text) TO vouchsafe_app;
`;

/** What waits anywhere, by its organisation's id and nothing else: each read touches waiting rows alone. */
const LOOK_UPS = `
${lookup(
  'unsealed_organisations(most integer) RETURNS SETOF uuid',
  `WITH RECURSIVE waiting AS (
     (SELECT organisation_id FROM ledger_entries WHERE seal IS NULL ORDER BY organisation_id LIMIT 1)
     UNION ALL
     SELECT (SELECT e.organisation_id FROM ledger_entries e
              WHERE e.seal IS NULL AND e.organisation_id > w.organisation_id ORDER BY e.organisation_id LIMIT 1)
       FROM waiting w WHERE w.organisation_id IS NOT NULL)
   SELECT organisation_id FROM waiting WHERE organisation_id IS NOT NULL LIMIT most`,
  { ledger_entries: ['organisation_id', 'seal'] },
)}
${lookup(
  'waiting_followers(most integer) RETURNS TABLE(organisation_id uuid, follower text)',
  `SELECT w.organisation_id, w.follower
     FROM ledger_waiting w LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
    WHERE c.paused IS NULL AND (c.retry_at IS NULL OR c.retry_at <= clock_timestamp())
    ORDER BY w.since LIMIT most`,
  {
    ledger_waiting: ['organisation_id', 'follower', 'upto', 'since'],
    ledger_cursors: ['organisation_id', 'follower', 'position', 'failures', 'retry_at', 'paused'],
  },
)}
${lookup(
  `followers_behind() RETURNS TABLE(follower text, organisations integer, entries bigint, since timestamptz, failing integer, paused integer)`,
  `SELECT w.follower, count(*)::integer, sum(w.upto - coalesce(c.position, 0))::bigint, min(w.since),
          count(*) FILTER (WHERE c.failures > 0)::integer, count(*) FILTER (WHERE c.paused IS NOT NULL)::integer
     FROM ledger_waiting w LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
    GROUP BY w.follower ORDER BY w.follower`,
  {},
)}
${lookup(
  'entries_set_aside() RETURNS TABLE(follower text, entries integer)',
  `SELECT follower, count(*)::integer FROM ledger_set_aside WHERE taken_in_at IS NULL GROUP BY follower ORDER BY follower`,
  { ledger_set_aside: ['organisation_id', 'follower', 'taken_in_at'] },
)}
`;

/** Which organisations have work that is due: over indexes of what waits, so that an idle one costs nothing. */
const DUE = `
CREATE INDEX publications_due_anywhere ON publications (due_at) WHERE state = 'scheduled';
CREATE INDEX publications_unsettled ON publications (organisation_id) WHERE state IN ('publishing', 'held');
CREATE INDEX publications_measured ON publications (published_at) WHERE state = 'published';
CREATE INDEX click_salts_by_day ON click_salts (day);
${lookup(
  'organisations_with_due_publications(by timestamptz, most integer) RETURNS SETOF uuid',
  `SELECT DISTINCT organisation_id FROM (
     SELECT organisation_id FROM publications WHERE state = 'scheduled' AND due_at <= by ORDER BY due_at LIMIT most) due`,
  {},
)}
${lookup(
  'organisations_with_unsettled_publications() RETURNS SETOF uuid',
  `SELECT DISTINCT organisation_id FROM publications WHERE state IN ('publishing', 'held')`,
  {},
)}
${lookup(
  'organisations_to_measure(since timestamptz, until timestamptz, by timestamptz) RETURNS SETOF uuid',
  `SELECT DISTINCT p.organisation_id
     FROM publications p
     LEFT JOIN measurement_visits v ON v.organisation_id = p.organisation_id AND v.share_id = p.share_id
    WHERE p.state = 'published' AND p.published_at BETWEEN since AND until AND coalesce(v.next_at, p.published_at) <= by`,
  {
    publications: ['organisation_id', 'share_id', 'state', 'due_at', 'published_at'],
    measurement_visits: ['organisation_id', 'share_id', 'next_at'],
  },
)}
${lookup(
  'organisations_with_click_work(salts_before date) RETURNS SETOF uuid',
  `SELECT organisation_id FROM click_counts WHERE in_ledger < counted
   UNION SELECT organisation_id FROM click_salts WHERE day < salts_before`,
  { click_counts: ['organisation_id', 'in_ledger', 'counted'], click_salts: ['organisation_id', 'day'] },
)}
`;

const SCHEDULES = `
CREATE FUNCTION database_time() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$;

-- Looks first, so that asking locks and writes nothing while nothing is due.
CREATE FUNCTION take_due_schedules(names text[], periods integer[]) RETURNS SETOF text LANGUAGE sql VOLATILE AS $$
  INSERT INTO schedules AS s (name, every_ms, started_at)
  SELECT n.name, n.every_ms, clock_timestamp() FROM unnest(names, periods) AS n(name, every_ms)
   WHERE NOT EXISTS (
     SELECT FROM schedules k WHERE k.name = n.name
        AND k.started_at BETWEEN clock_timestamp() - n.every_ms * interval '1 millisecond'
                             AND clock_timestamp() + interval '1 second')
  ON CONFLICT (name) DO UPDATE SET every_ms = EXCLUDED.every_ms, started_at = clock_timestamp()
    WHERE s.started_at <= clock_timestamp() - EXCLUDED.every_ms * interval '1 millisecond'
       OR s.started_at > clock_timestamp() + interval '1 second'
  RETURNING s.name
$$;

CREATE FUNCTION finish_schedule(done text, error text) RETURNS void LANGUAGE sql VOLATILE AS $$
  UPDATE schedules SET finished_at = clock_timestamp(), last_error = error WHERE name = done
$$;

CREATE FUNCTION schedules_overdue() RETURNS TABLE(name text, seconds integer) LANGUAGE sql STABLE AS $$
  SELECT name, extract(epoch FROM clock_timestamp() - started_at)::integer FROM schedules
   WHERE started_at < clock_timestamp() - 3 * every_ms * interval '1 millisecond' ORDER BY name
$$;
`;
