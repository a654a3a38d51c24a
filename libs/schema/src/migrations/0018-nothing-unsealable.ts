import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/**
 * What cannot be sealed is refused when it is entered, for one such entry would hold up all that come after it; and a seal
 * that no export could be verified with is refused when it is set. Sealing that is late is told like a follower that is.
 */
export class NothingUnsealable1763700000018 implements MigrationInterface {
  name = 'NothingUnsealable1763700000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRIES);
    await runner.query(seal(CHECKS));
    await runner.query(PRIVILEGES);
    await runner.query(behind(SEALING));
    await runner.query('GRANT SELECT (sequence) ON ledger_entries TO vouchsafe_lookup');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
REVOKE SELECT (sequence) ON ledger_entries FROM vouchsafe_lookup;
ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_sealable;
${seal('')}
DROP POLICY ledger ON ledger_keys;
REVOKE SELECT ON ledger_keys FROM vouchsafe_ledger;
GRANT UPDATE ON ledger_keys, person_keys, ledger_set_aside TO vouchsafe_app;
GRANT DELETE ON ledger_cursors TO vouchsafe_app;
${behind('')}`);
  }
}

/**
 * Whatever has a canonical form and fits a line of an export: an object of numbers that are doubles, in moderation, at a
 * time that ISO 8601 can say. Entries of the versions before are not looked at again.
 */
const ENTRIES = `
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_sealable CHECK (
  jsonb_typeof(detail) = 'object'
  AND octet_length(detail::text) <= 1048576 AND coalesce(octet_length(personal), 0) <= 1048576
  AND NOT jsonb_path_exists(detail, 'strict $.**{33 to last}')
  AND NOT jsonb_path_exists(detail, 'strict $.** ? (@.type() == "number" && (@ > 1.7e308 || @ < -1.7e308))')
  AND at >= '0001-01-01Z' AND at < '10000-01-01Z'
  AND kind <> '' AND (person_id IS NULL) = (personal IS NULL)
) NOT VALID;
`;

/** Its hash is that of its body in canonical form, which has these nine fields and no other. */
const CHECKS = `
  canonical := '{"at":' || (sealed->'at')::text || ',"entries":' || (sealed->'entries')::text || ',"epoch":' || (sealed->'epoch')::text
    || ',"first":' || (sealed->'first')::text || ',"key":' || (sealed->'key')::text || ',"last":' || (sealed->'last')::text
    || ',"number":' || (sealed->'number')::text || ',"organisation":' || (sealed->'organisation')::text
    || ',"previous":' || (sealed->'previous')::text || '}';
  IF coalesce(cardinality(entry_ids), 0) = 0 OR canonical IS NULL OR canonical::jsonb <> sealed
     OR sealed_hash IS DISTINCT FROM encode(sha256(convert_to(canonical, 'UTF8')), 'hex')
     OR (sealed->>'organisation') IS DISTINCT FROM current_organisation()::text
     OR (sealed->>'entries') !~ '^[0-9a-f]{64}$' OR sealed_signature !~ '^[A-Za-z0-9_-]{86}$'
     OR jsonb_path_exists(sealed, '$.keyvalue() ? ((@.key == "epoch" || @.key == "first" || @.key == "last" || @.key == "number") && @.value.type() <> "number")')
     OR NOT EXISTS (SELECT FROM ledger_keys k WHERE k.organisation_id = current_organisation()
                       AND k.id = sealed->>'key' AND k.retired_at IS NULL) THEN
    RAISE EXCEPTION 'The seal is none that could be verified.' USING ERRCODE = '22023';
  END IF;`;

/** The function that numbers entries and keeps their seal, with these checks of the seal by itself. */
function seal(checks: string): string {
  return `
CREATE OR REPLACE FUNCTION seal_ledger(entry_ids uuid[], sealed jsonb, sealed_hash text, sealed_signature text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $seal$
DECLARE
  head ledger_heads;
  first_position bigint;
  numbered integer;
  canonical text;
BEGIN${checks}
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
END $seal$;`;
}

/** A public key is what proves a seal, a cursor what keeps a reaction from acting twice: neither can be altered or lost. */
const PRIVILEGES = `
GRANT SELECT ON ledger_keys TO vouchsafe_ledger;
CREATE POLICY ledger ON ledger_keys FOR SELECT TO vouchsafe_ledger USING (organisation_id = current_organisation());
REVOKE UPDATE ON ledger_keys, person_keys, ledger_set_aside FROM vouchsafe_app;
GRANT UPDATE (sealed_private_key, retired_at) ON ledger_keys TO vouchsafe_app;
GRANT UPDATE (sealed_key, destroyed_at) ON person_keys TO vouchsafe_app;
GRANT UPDATE (error, tries, at, taken_in_at) ON ledger_set_aside TO vouchsafe_app;
REVOKE DELETE ON ledger_cursors FROM vouchsafe_app;
`;

/** What waits to be sealed, as if the sealer were a follower; some thousands are as telling as millions. */
const SEALING = `
   UNION ALL
   SELECT 'ledger.seal', count(DISTINCT u.organisation_id)::integer, count(*),
          extract(epoch FROM clock_timestamp() - min(u.entered_at))::integer, 0, 0
     FROM (SELECT organisation_id, entered_at FROM ledger_entries WHERE seal IS NULL
            ORDER BY organisation_id, position, sequence LIMIT 10000) u
   HAVING count(*) > 0`;

function behind(sealing: string): string {
  return `
DROP FUNCTION followers_behind();
${lookup(
  `followers_behind() RETURNS TABLE(follower text, organisations integer, entries bigint, seconds integer, failing integer, paused integer)`,
  `(SELECT w.follower, count(*)::integer, sum(w.upto - coalesce(c.position, 0))::bigint,
          extract(epoch FROM clock_timestamp() - min(greatest(w.since, e.entered_at)))::integer,
          count(*) FILTER (WHERE c.failures > 0)::integer, count(*) FILTER (WHERE c.paused IS NOT NULL)::integer
     FROM ledger_waiting w
     LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
     LEFT JOIN ledger_entries e ON e.organisation_id = w.organisation_id AND e.position = coalesce(c.position, 0) + 1
    GROUP BY w.follower ORDER BY w.follower)${sealing}`,
  {},
)}`;
}
