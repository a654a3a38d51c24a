import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/**
 * A hold may have an end, near which people are reminded, and after which nothing is erased for seven days. What is
 * erased says by which rule, and who had set that.
 */
export class HoldsThatEnd1763700000097 implements MigrationInterface {
  name = 'HoldsThatEnd1763700000097';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await rewrite(runner, 'what_keeps_item(uuid)', STANDS, STANDS_OR_STOOD);
    await rewrite(runner, 'erase_item(uuid)', LEAVES, LEAVES_RULE);
    await runner.query(ENDING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION item_holds_ending(timestamptz)');
    await rewrite(runner, 'what_keeps_item(uuid)', STANDS_OR_STOOD, STANDS);
    await rewrite(runner, 'erase_item(uuid)', LEAVES_RULE, LEAVES);
    await runner.query(`
DROP POLICY lookup ON item_holds;
REVOKE ALL ON item_holds FROM vouchsafe_lookup;
DROP INDEX item_holds_newest, item_holds_ending;
ALTER TABLE erased_items DROP COLUMN days, DROP COLUMN rule_by, DROP COLUMN rule_at;
ALTER TABLE retention_settings DROP COLUMN items_by, DROP COLUMN items_at, DROP COLUMN drafts_by, DROP COLUMN drafts_at;
ALTER TABLE item_holds DROP CONSTRAINT item_holds_lifted;
UPDATE item_holds SET lifted_by = placed_by WHERE lifted_at IS NOT NULL AND lifted_by IS NULL;
ALTER TABLE item_holds ADD CONSTRAINT item_holds_check CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
  DROP COLUMN until, DROP COLUMN ends_at, DROP COLUMN until_by, DROP COLUMN until_at;`);
  }
}

const COLUMNS = `
ALTER TABLE item_holds
  ADD COLUMN until date,
  ADD COLUMN ends_at timestamptz,
  ADD COLUMN until_by uuid,
  ADD COLUMN until_at timestamptz,
  ADD CONSTRAINT item_holds_until CHECK ((until IS NULL) = (ends_at IS NULL)),
  ADD CONSTRAINT item_holds_until_said CHECK ((until_by IS NULL) = (until_at IS NULL)),
  ADD FOREIGN KEY (organisation_id, until_by) REFERENCES members,
  -- One that ended by its day is closed when the next is placed; nobody lifted it.
  DROP CONSTRAINT item_holds_check,
  ADD CONSTRAINT item_holds_lifted CHECK (lifted_at IS NOT NULL OR lifted_by IS NULL);
GRANT UPDATE (until, ends_at, until_by, until_at) ON item_holds TO vouchsafe_app;
CREATE INDEX item_holds_newest ON item_holds (organisation_id, since DESC, id DESC);
CREATE INDEX item_holds_ending ON item_holds (ends_at) WHERE lifted_at IS NULL AND ends_at IS NOT NULL;
ALTER TABLE retention_settings
  ADD COLUMN items_by uuid,
  ADD COLUMN items_at timestamptz,
  ADD COLUMN drafts_by uuid,
  ADD COLUMN drafts_at timestamptz,
  ADD FOREIGN KEY (organisation_id, items_by) REFERENCES members,
  ADD FOREIGN KEY (organisation_id, drafts_by) REFERENCES members;
ALTER TABLE erased_items
  ADD COLUMN days integer,
  ADD COLUMN rule_by uuid,
  ADD COLUMN rule_at timestamptz,
  ADD FOREIGN KEY (organisation_id, rule_by) REFERENCES members;`;

const STANDS = `    WHEN EXISTS (SELECT FROM item_holds h WHERE h.organisation_id = current_organisation() AND h.item_id = item
                    AND h.lifted_at IS NULL) THEN 'hold'`;

const STANDS_OR_STOOD = `    WHEN EXISTS (SELECT FROM item_holds h WHERE h.organisation_id = current_organisation() AND h.item_id = item
                    AND h.lifted_at IS NULL AND (h.ends_at IS NULL OR h.ends_at > now())) THEN 'hold'
    -- Whoever forgot to extend one, or lifted the wrong one, has seven days.
    WHEN EXISTS (SELECT FROM item_holds h WHERE h.organisation_id = current_organisation() AND h.item_id = item
                    AND least(h.lifted_at, h.ends_at) > now() - interval '168 hours') THEN 'hold_over'`;

const LEAVES = `INSERT INTO erased_items (item_id, class, ended_at, erased_at, counts, certificates)
    VALUES (item, ended.class, ended.ended_at, now(), counts, hashes) RETURNING *;`;

const LEAVES_RULE = `INSERT INTO erased_items (item_id, class, ended_at, erased_at, counts, certificates, days, rule_by, rule_at)
    SELECT item, ended.class, ended.ended_at, now(), counts, hashes, retention_days(ended.class),
           CASE ended.class WHEN 'items' THEN s.items_by ELSE s.drafts_by END,
           CASE ended.class WHEN 'items' THEN s.items_at ELSE s.drafts_at END
      FROM retention_settings s WHERE s.organisation_id = current_organisation() RETURNING *;`;

/** Changes a function of retention, whichever of its versions stands. */
async function rewrite(runner: QueryRunner, name: string, before: string, after: string): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef('${name}'::regprocedure) AS definition`)) as {
    definition: string;
  }[];
  const { definition } = found!;
  if (definition.split(before).length !== 2) throw new Error(`${name} does not hold once: ${before}`);
  await runner.query(definition.replace(before, () => after));
}

/** Fourteen days before the end; of one that stands for less, after half of its time. */
const ENDING = lookup(
  `item_holds_ending(moment timestamptz)
   RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamptz, paused boolean)`,
  `SELECT h.organisation_id, h.id, s.stage, s.at,
          EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = h.organisation_id
                     AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM item_holds h
    CROSS JOIN LATERAL (
      SELECT h.until::text AS stage,
             h.ends_at - CASE WHEN h.ends_at - coalesce(h.until_at, h.since) > interval '336 hours' THEN interval '336 hours'
                              ELSE (h.ends_at - coalesce(h.until_at, h.since)) / 2 END AS at) s
    WHERE h.lifted_at IS NULL AND h.ends_at > moment AND h.ends_at <= moment + interval '336 hours' AND s.at <= moment
      AND NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = h.organisation_id AND r.kind = 'hold.ending'
                         AND r.subject_id = h.id AND r.stage = s.stage)`,
  {
    ledger_cursors: ['organisation_id', 'follower', 'paused'],
    reminders: ['organisation_id', 'kind', 'subject_id', 'stage'],
    item_holds: ['organisation_id', 'id', 'since', 'until', 'ends_at', 'until_at', 'lifted_at'],
  },
);
