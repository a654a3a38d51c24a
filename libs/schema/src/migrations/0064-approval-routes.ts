import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured, securedAppendOnly } from '../row-security.js';

/** Whether nobody has been reminded of this stage yet. */
const OPEN = (kind: string, organisation: string, subject: string) => `
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = ${organisation} AND r.kind = '${kind}'
                 AND r.subject_id = ${subject} AND r.stage = s.stage)`;

const PAUSED = (organisation: string) => `
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = ${organisation}
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)`;

const REMINDERS =
  'RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamptz, paused boolean)';
const ALWAYS = {
  ledger_cursors: ['organisation_id', 'follower', 'paused'],
  reminders: ['organisation_id', 'kind', 'subject_id', 'stage'],
};

/**
 * Whose approval an organisation asks for, of what, in which order; who decided on which step of which version, which
 * nobody can change; until when an open step is to be decided; and a decision that is final for a version and what follows
 * from it.
 */
export class ApprovalRoutes1763700000064 implements MigrationInterface {
  name = 'ApprovalRoutes1763700000064';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE approval_routes (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  name text NOT NULL,
  in_force boolean NOT NULL,
  topic_ids uuid[] NOT NULL,
  regions text[] NOT NULL,
  team_ids uuid[] NOT NULL,
  audience text CHECK (audience IN ('public', 'internal')),
  verdict text CHECK (verdict IN ('warn', 'review')),
  covers_library boolean NOT NULL,
  different_people boolean NOT NULL,
  since timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX approval_routes_name ON approval_routes (organisation_id, lower(name));

CREATE TABLE approval_steps (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  route_id uuid NOT NULL,
  position integer NOT NULL,
  stage integer NOT NULL CHECK (stage >= 1),
  name text NOT NULL,
  roles text[] NOT NULL,
  member_ids uuid[] NOT NULL,
  needed text NOT NULL CHECK (needed IN ('any', 'all')),
  due_amount integer CHECK (due_amount >= 1),
  due_unit text CHECK (due_unit IN ('hours', 'days')),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, route_id) REFERENCES approval_routes ON DELETE CASCADE,
  CHECK (cardinality(roles) + cardinality(member_ids) > 0),
  CHECK ((due_amount IS NULL) = (due_unit IS NULL))
);
CREATE INDEX approval_steps_route ON approval_steps (organisation_id, route_id);

-- Of a step as it was then: it may be renamed or taken out of its route since.
CREATE TABLE approval_step_decisions (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  route_id uuid,
  step_id uuid NOT NULL,
  step_name text NOT NULL,
  member_id uuid NOT NULL,
  deputy_for uuid,
  for_want_of_others boolean NOT NULL,
  decision text NOT NULL CHECK (decision IN ('approved', 'sent_back', 'rejected')),
  conditions text,
  reason text,
  overridden boolean NOT NULL,
  completes boolean NOT NULL,
  certificate text,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, deputy_for) REFERENCES members,
  CHECK ((decision = 'approved') = (certificate IS NOT NULL)),
  CHECK (decision = 'approved' OR (reason IS NOT NULL AND conditions IS NULL AND NOT completes))
);
CREATE INDEX approval_step_decisions_version ON approval_step_decisions (organisation_id, version_id);

CREATE TABLE approval_conditions_met (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  decision_id uuid NOT NULL,
  version_id uuid NOT NULL,
  note text NOT NULL,
  confirmed_by uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, decision_id),
  FOREIGN KEY (organisation_id, decision_id) REFERENCES approval_step_decisions,
  FOREIGN KEY (organisation_id, confirmed_by) REFERENCES members
);
CREATE INDEX approval_conditions_met_version ON approval_conditions_met (organisation_id, version_id);

CREATE TABLE approval_waits (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  step_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  soon_at timestamptz,
  due_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, version_id, step_id)
);
CREATE INDEX approval_waits_soon ON approval_waits (soon_at);
${secured('approval_routes', 'approval_steps', 'approval_waits')}
${securedAppendOnly('approval_step_decisions', 'approval_conditions_met')}

ALTER TABLE approvals DROP CONSTRAINT approvals_decision_check;
ALTER TABLE approvals ADD CONSTRAINT approvals_decision_check CHECK (decision IN ('approved', 'sent_back', 'rejected'));
CREATE INDEX feed_entries_expires ON feed_entries (expires_at) WHERE expires_at IS NOT NULL;

${lookup(
  `approval_steps_due(moment timestamptz) ${REMINDERS}`,
  `SELECT w.organisation_id, w.id, s.stage, s.at, ${PAUSED('w.organisation_id')}
     FROM approval_waits w
    CROSS JOIN LATERAL (
      SELECT f.stage, f.at FROM (VALUES ('soon', w.soon_at), ('late', w.due_at)) f(stage, at)
       WHERE f.at <= moment ORDER BY f.at DESC, f.stage LIMIT 1) s
    WHERE w.soon_at <= moment AND ${OPEN('approval.due', 'w.organisation_id', 'w.id')}`,
  { ...ALWAYS, approval_waits: ['organisation_id', 'id', 'soon_at', 'due_at'] },
)}
${lookup(
  `items_expiring(moment timestamptz) ${REMINDERS}`,
  `SELECT e.organisation_id, e.version_id, s.stage, e.expires_at - interval '336 hours', ${PAUSED('e.organisation_id')}
     FROM feed_entries e
    CROSS JOIN (VALUES ('14')) s(stage)
    WHERE e.expires_at > moment AND e.expires_at <= moment + interval '336 hours'
      AND e.published_at < e.expires_at - interval '336 hours'
      AND ${OPEN('item.expiring', 'e.organisation_id', 'e.version_id')}`,
  { ...ALWAYS, feed_entries: ['organisation_id', 'version_id', 'expires_at', 'published_at'] },
)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION items_expiring(timestamptz);
DROP FUNCTION approval_steps_due(timestamptz);
DROP INDEX feed_entries_expires;
ALTER TABLE approvals DROP CONSTRAINT approvals_decision_check;
UPDATE approvals SET decision = 'sent_back' WHERE decision = 'rejected';
ALTER TABLE approvals ADD CONSTRAINT approvals_decision_check CHECK (decision IN ('approved', 'sent_back'));
DROP TABLE approval_waits, approval_conditions_met, approval_step_decisions, approval_steps, approval_routes;`);
  }
}
