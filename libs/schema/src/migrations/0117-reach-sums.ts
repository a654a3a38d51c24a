import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/**
 * Figures added up by day and by month, so that a dashboard costs what its period holds of days and not of clicks.
 * Triggers keep them equal to the facts in the transaction that changes a fact or a measurement. A post stands in three
 * or more rows of each grain: of everything, of its team, of its item and of each of its topics; the id of no team or
 * topic is the nil UUID. Sums that come back to nothing stay, unnoticed, until facts are cleared.
 */
export class ReachSums1763700000117 implements MigrationInterface {
  name = 'ReachSums1763700000117';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE reach_sums (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  cut text NOT NULL CHECK (cut IN ('all', 'team', 'topic', 'item')),
  cut_id uuid NOT NULL,
  grain text NOT NULL CHECK (grain IN ('day', 'month')),
  starts_on date NOT NULL,
  node text NOT NULL,
  network text NOT NULL,
  ${SUMS.map((column) => `${column} bigint NOT NULL`).join(',\n  ')}
);
-- Who shared, without a look at the days on which posts were only clicked.
CREATE INDEX reach_facts_standing ON reach_facts (organisation_id, day, member_id)
  INCLUDE (team_id, item_id, topic_ids, node, network) WHERE shares > 0;
CREATE INDEX reach_facts_member ON reach_facts (organisation_id, member_id, day);
CREATE INDEX reach_facts_team ON reach_facts (organisation_id, team_id, day);
-- All that figures ask of everybody, without reading who they are.
CREATE INDEX members_counted ON members (organisation_id, id) INCLUDE (network_size, status, roles, team_id);
${secured('reach_sums')}
CREATE POLICY eraser ON reach_sums TO vouchsafe_eraser
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
CREATE POLICY eraser ON reach_facts FOR SELECT TO vouchsafe_eraser USING (organisation_id = current_organisation());
GRANT SELECT, INSERT, UPDATE ON reach_sums TO vouchsafe_eraser;
GRANT SELECT ON reach_facts TO vouchsafe_eraser;

CREATE FUNCTION add_to_reach_sums() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $sums$
DECLARE
  changed text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT 1 AS sign, * FROM new_rows' END,
    CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT -1 AS sign, * FROM old_rows' END);
BEGIN
  -- A fact and a measurement of the same post may come at once: whoever is second sees what the first wrote.
  EXECUTE format($lock$
    SELECT pg_advisory_xact_lock(hashtextextended('reach_sums ' || organisation_id, 0))
      FROM (SELECT DISTINCT organisation_id FROM (%s) r ORDER BY 1) o $lock$, changed);
  IF TG_TABLE_NAME = 'reach_facts' THEN
    EXECUTE format($facts$ ${added(factsOf('(%s)'))} ${TO_WHAT_IS_THERE} $facts$, changed);
  ELSE
    EXECUTE format($measurements$ ${added(MEASURED)} ${TO_WHAT_IS_THERE} $measurements$, changed);
  END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'reach_facts' THEN
    DELETE FROM reach_sums
     WHERE organisation_id IN (SELECT organisation_id FROM old_rows)
       AND ${SUMS.map((column) => `${column} = 0`).join(' AND ')};
  END IF;
  RETURN NULL;
END $sums$;
${TRIGGERS}
${READ.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;`).join('\n')}
SET LOCAL work_mem = '128MB';
${added(factsOf('(SELECT 1 AS sign, * FROM reach_facts)'))};
RESET work_mem;
ALTER TABLE reach_sums ADD PRIMARY KEY (organisation_id, cut, grain, starts_on, cut_id, node, network);
CREATE INDEX reach_sums_of_one ON reach_sums (organisation_id, cut, cut_id, grain, starts_on);
ALTER TABLE reach_sums ADD FOREIGN KEY (organisation_id) REFERENCES organisations;
${READ.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`).join('\n')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${TABLES.flatMap((table) => ['insert', 'update', 'delete'].map((event) => `DROP TRIGGER add_up_${event} ON ${table};`)).join('\n')}
DROP FUNCTION add_to_reach_sums();
DROP POLICY eraser ON reach_facts;
REVOKE SELECT ON reach_facts FROM vouchsafe_eraser;
DROP INDEX reach_facts_standing, reach_facts_member, reach_facts_team, members_counted;
DROP TABLE reach_sums;`);
  }
}

const TABLES = ['reach_facts', 'measurements'];

/** Tables that this fills from and fills, across organisations: their owner may need to see them for it. */
const READ = [...TABLES, 'reach_sums'];

const COUNTS = ['published', 'shares', 'human_clicks', 'preview_clicks', 'bot_clicks', 'suspect_clicks', 'own_clicks'];
const SUMS = [...COUNTS, 'impressions', 'posts'];

const NONE = `'00000000-0000-0000-0000-000000000000'::uuid`;
const IMPRESSIONS = `m.metric = 'impressions' AND m.provenance = 'measured'`;

/** Signed facts with the impressions of those that stand. */
function factsOf(rows: string): string {
  return `
    SELECT r.organisation_id, r.day, r.team_id, r.item_id, r.topic_ids, r.node, r.network,
           ${COUNTS.map((column) => `r.sign * r.${column} AS ${column}`).join(', ')},
           r.sign * coalesce(m.value, 0) AS impressions, r.sign * (m.value IS NOT NULL)::integer AS posts
      FROM ${rows} r LEFT JOIN measurements m ON m.organisation_id = r.organisation_id AND m.share_id = r.share_id
       AND ${IMPRESSIONS} AND r.shares > 0`;
}

/** Signed measurements, on the days of the facts that stand. */
const MEASURED = `
    SELECT f.organisation_id, f.day, f.team_id, f.item_id, f.topic_ids, f.node, f.network,
           ${COUNTS.map((column) => `0 AS ${column}`).join(', ')}, m.sign * m.value AS impressions, m.sign AS posts
      FROM (%s) m JOIN reach_facts f ON f.organisation_id = m.organisation_id AND f.share_id = m.share_id
     WHERE f.shares > 0 AND ${IMPRESSIONS}`;

/** Adds changes up to the sums they belong to; what they leave as it is, is not among them. */
function added(changes: string): string {
  const sums = SUMS.map((column) => `sum(${column}) AS ${column}`).join(', ');
  const keys = 'organisation_id, cut, cut_id, grain, starts_on, node, network';
  return `
    WITH changes AS MATERIALIZED (${changes}),
    cuts AS (
      SELECT 'all' AS cut, ${NONE} AS cut_id, * FROM changes
       UNION ALL SELECT 'team', coalesce(team_id, ${NONE}), * FROM changes
       UNION ALL SELECT 'item', item_id, * FROM changes
       UNION ALL SELECT 'topic', unnest(CASE topic_ids WHEN '{}' THEN ARRAY[${NONE}] ELSE topic_ids END), * FROM changes),
    days AS (
      SELECT organisation_id, cut, cut_id, day AS starts_on, node, network, ${sums} FROM cuts
       GROUP BY organisation_id, cut, cut_id, day, node, network
      HAVING ${SUMS.map((column) => `sum(${column}) <> 0`).join(' OR ')})
    INSERT INTO reach_sums AS s (${keys}, ${SUMS.join(', ')})
    SELECT organisation_id, cut, cut_id, 'day' AS grain, starts_on, node, network, ${SUMS.join(', ')} FROM days
     UNION ALL
    SELECT organisation_id, cut, cut_id, 'month', date_trunc('month', starts_on::timestamp)::date, node, network, ${sums}
      FROM days GROUP BY organisation_id, cut, cut_id, 5, node, network`;
}

const TO_WHAT_IS_THERE = `
    ON CONFLICT (organisation_id, cut, grain, starts_on, cut_id, node, network) DO UPDATE SET
      ${SUMS.map((column) => `${column} = s.${column} + EXCLUDED.${column}`).join(', ')}`;

const TRIGGERS = TABLES.flatMap((table) =>
  [
    ['insert', 'NEW TABLE AS new_rows'],
    ['update', 'OLD TABLE AS old_rows NEW TABLE AS new_rows'],
    ['delete', 'OLD TABLE AS old_rows'],
  ].map(
    ([event, rows]) => `CREATE TRIGGER add_up_${event} AFTER ${event} ON ${table} REFERENCING ${rows}
  FOR EACH STATEMENT EXECUTE FUNCTION add_to_reach_sums();`,
  ),
).join('\n');
