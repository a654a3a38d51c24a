import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

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

/** What is in the feed ends: thirty days before and seven. What was approved within one of these is told at the next. */
const EXPIRING = lookup(
  `items_expiring(moment timestamptz) ${REMINDERS}`,
  `SELECT e.organisation_id, e.version_id, s.stage, s.at, ${PAUSED('e.organisation_id')}
     FROM feed_entries e
    CROSS JOIN LATERAL (
      SELECT f.stage, f.at
        FROM (VALUES ('30', e.expires_at - interval '720 hours'), ('7', e.expires_at - interval '168 hours')) f(stage, at)
       WHERE f.at <= moment AND e.published_at < f.at ORDER BY f.at DESC LIMIT 1) s
    WHERE e.expires_at > moment AND e.expires_at <= moment + interval '720 hours'
      AND ${OPEN('item.expiring', 'e.organisation_id', 'e.version_id')}`,
  { ...ALWAYS, feed_entries: ['organisation_id', 'version_id', 'expires_at', 'published_at'] },
);

const AS_BEFORE = lookup(
  `items_expiring(moment timestamptz) ${REMINDERS}`,
  `SELECT e.organisation_id, e.version_id, s.stage, e.expires_at - interval '336 hours', ${PAUSED('e.organisation_id')}
     FROM feed_entries e
    CROSS JOIN (VALUES ('14')) s(stage)
    WHERE e.expires_at > moment AND e.expires_at <= moment + interval '336 hours'
      AND e.published_at < e.expires_at - interval '336 hours'
      AND ${OPEN('item.expiring', 'e.organisation_id', 'e.version_id')}`,
  { ...ALWAYS, feed_entries: ['organisation_id', 'version_id', 'expires_at', 'published_at'] },
);

/** When somebody begins to stand in who was named before that day, and when what is shared ends. */
export class ToldInTime1763700000081 implements MigrationInterface {
  name = 'ToldInTime1763700000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE INDEX deputies_beginning ON deputies (begins_at) WHERE ended_at IS NULL;
${lookup(
  `deputies_beginning(moment timestamptz) ${REMINDERS}`,
  `SELECT d.organisation_id, d.id, s.stage, d.begins_at, ${PAUSED('d.organisation_id')}
     FROM deputies d
    CROSS JOIN LATERAL (
      SELECT to_char(d.begins_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || ' ' || d.deputy_id AS stage) s
    WHERE d.ended_at IS NULL AND d.begins_at <= moment AND d.begins_at > moment - interval '48 hours'
      AND d.ends_at > moment AND d.named_at < d.begins_at
      AND ${OPEN('deputy.begins', 'd.organisation_id', 'd.id')}`,
  {
    ...ALWAYS,
    deputies: ['organisation_id', 'id', 'deputy_id', 'begins_at', 'ends_at', 'named_at', 'ended_at'],
  },
)}
DROP FUNCTION items_expiring(timestamptz);
${EXPIRING}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION deputies_beginning(timestamptz);
DROP INDEX deputies_beginning;
DROP FUNCTION items_expiring(timestamptz);
${AS_BEFORE}`);
  }
}
