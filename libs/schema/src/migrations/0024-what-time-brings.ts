import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

const HOURS = (days: string) => `make_interval(hours => 24 * ${days})`;

/** Whether nobody has been reminded of this stage yet. */
const OPEN = (kind: string, organisation: string, subject: string, stage: string) => `
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = ${organisation} AND r.kind = '${kind}'
                 AND r.subject_id = ${subject} AND r.stage = ${stage})`;

/** Whether what an organisation is told waits for an operator, as it does after a restore. */
const PAUSED = (organisation: string) => `
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = ${organisation}
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)`;

const REMINDERS =
  'RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamptz, paused boolean)';
const CURSORS = { ledger_cursors: ['organisation_id', 'follower', 'paused'] };
const ALWAYS = { ...CURSORS, reminders: ['organisation_id', 'kind', 'subject_id', 'stage'] };

/**
 * What members are told because its time has come: when the next digest of each is to be looked at, and of what they have
 * been reminded. Each look-up finds what is due and not yet done, and nothing where nothing is.
 */
export class WhatTimeBrings1763700000024 implements MigrationInterface {
  name = 'WhatTimeBrings1763700000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE digests (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  member_id uuid NOT NULL,
  look_at timestamptz NOT NULL,
  due_at timestamptz,
  due_on date,
  last_on date,
  told_until timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members ON DELETE CASCADE,
  CHECK ((due_at IS NULL) = (due_on IS NULL))
);
CREATE INDEX digests_look ON digests (look_at, organisation_id);
CREATE INDEX digests_look_of_organisation ON digests (organisation_id, look_at);

CREATE TABLE reminders (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  stage text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, kind, subject_id, stage)
);
CREATE INDEX reminders_age ON reminders (organisation_id, at);
${secured('digests', 'reminders')}

CREATE INDEX approvals_newest ON approvals (organisation_id, at DESC, id DESC);
CREATE INDEX connections_ending ON connections (expires_at) WHERE status = 'active';
CREATE INDEX invitations_open ON invitations (expires_at) WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE INDEX seasons_ending ON seasons (ends_at);

${lookup(
  'organisations_with_due_digests(moment timestamptz, most integer) RETURNS TABLE(organisation_id uuid, paused boolean)',
  `SELECT due.organisation_id, ${PAUSED('due.organisation_id')}
     FROM (SELECT DISTINCT top.organisation_id FROM (
             SELECT d.organisation_id FROM digests d WHERE d.look_at <= moment ORDER BY d.look_at LIMIT most) top) due`,
  { ...CURSORS, digests: ['organisation_id', 'look_at'] },
)}
${lookup(
  `reviews_overdue(moment timestamptz) ${REMINDERS}`,
  `SELECT i.organisation_id, v.id, s.stage, v.submitted_at + ${HOURS('s.days')}, ${PAUSED('i.organisation_id')}
     FROM content_items i
     JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
    CROSS JOIN (VALUES ('2', 2), ('4', 4)) s(stage, days)
    WHERE i.state = 'in_review' AND v.submitted_at + ${HOURS('s.days')} <= moment
      AND ${OPEN('review.overdue', 'v.organisation_id', 'v.id', 's.stage')}`,
  {
    ...ALWAYS,
    content_items: ['organisation_id', 'state', 'current_version_id'],
    content_versions: ['organisation_id', 'id', 'submitted_at'],
  },
)}
${lookup(
  `connections_ending(moment timestamptz) ${REMINDERS}`,
  `SELECT c.organisation_id, c.id, s.stage, c.expires_at - ${HOURS('s.days')}, ${PAUSED('c.organisation_id')}
     FROM (SELECT organisation_id, id, expires_at, connected_at, (SELECT min(d) FROM unnest(ARRAY[14, 7, 3, 1]) d WHERE expires_at - ${HOURS('d')} <= moment) AS days
             FROM connections WHERE status = 'active' AND expires_at > moment AND expires_at <= moment + ${HOURS('14')}) c
    CROSS JOIN LATERAL (
      SELECT c.days, to_char(c.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ':' || c.days AS stage) s
    WHERE c.expires_at - ${HOURS('s.days')} > c.connected_at
      AND ${OPEN('connection.ending', 'c.organisation_id', 'c.id', 's.stage')}`,
  { ...ALWAYS, connections: ['organisation_id', 'id', 'status', 'expires_at', 'connected_at'] },
)}
${lookup(
  `case_deadlines(moment timestamptz) ${REMINDERS}`,
  `SELECT c.organisation_id, c.id, s.stage, s.at, ${PAUSED('c.organisation_id')}
     FROM safety_cases c
    CROSS JOIN LATERAL (
      SELECT f.stage, c.aware_at + (c.due_at - c.aware_at) * f.part AS at
        FROM (VALUES ('half', 0.5), ('three_quarters', 0.75), ('past', 1)) f(stage, part)
       WHERE c.aware_at + (c.due_at - c.aware_at) * f.part <= moment ORDER BY f.part DESC LIMIT 1) s
    WHERE c.closed_at IS NULL AND ${OPEN('case.deadline', 'c.organisation_id', 'c.id', 's.stage')}`,
  { ...ALWAYS, safety_cases: ['organisation_id', 'id', 'aware_at', 'due_at', 'closed_at'] },
)}
${lookup(
  `seasons_ending(moment timestamptz) ${REMINDERS}`,
  `SELECT e.organisation_id, e.id, s.stage, s.at, ${PAUSED('e.organisation_id')}
     FROM seasons e
    CROSS JOIN LATERAL (
      SELECT CASE WHEN e.ends_at <= moment THEN 'ended' ELSE 'soon' END AS stage,
             CASE WHEN e.ends_at <= moment THEN e.ends_at ELSE e.ends_at - ${HOURS('3')} END AS at) s
    WHERE e.ends_at > moment - ${HOURS('7')} AND e.ends_at <= moment + ${HOURS('3')}
      AND ${OPEN('season.ending', 'e.organisation_id', 'e.id', 's.stage')}`,
  { ...ALWAYS, seasons: ['organisation_id', 'id', 'ends_at'] },
)}
${lookup(
  `invitations_unanswered(moment timestamptz) ${REMINDERS}`,
  `SELECT i.organisation_id, i.id, s.stage, i.created_at + ${HOURS('s.days')}, ${PAUSED('i.organisation_id')}
     FROM invitations i
     JOIN members m ON m.organisation_id = i.organisation_id AND m.id = i.member_id AND m.status = 'invited'
    CROSS JOIN LATERAL (
      SELECT d.days, d.days::text AS stage FROM (VALUES (3), (7)) d(days)
       WHERE i.created_at + ${HOURS('d.days')} <= moment ORDER BY d.days DESC LIMIT 1) s
    WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > moment
      AND ${OPEN('invitation.reminder', 'i.organisation_id', 'i.id', 's.stage')}`,
  {
    ...ALWAYS,
    invitations: ['organisation_id', 'id', 'member_id', 'created_at', 'expires_at', 'accepted_at', 'revoked_at'],
    members: ['organisation_id', 'id', 'status'],
  },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_due_digests(timestamptz, integer);
${['reviews_overdue', 'connections_ending', 'case_deadlines', 'seasons_ending', 'invitations_unanswered']
  .map((name) => `DROP FUNCTION ${name}(timestamptz);`)
  .join('\n')}
DROP INDEX approvals_newest, connections_ending, invitations_open, seasons_ending;
DROP TABLE digests, reminders;`);
  }
}
