import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup, secured } from '../row-security.js';

/** What members are told, each fact once, and how they want to be told. */
export class Notifications1763700000020 implements MigrationInterface {
  name = 'Notifications1763700000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE notifications (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  cause text NOT NULL,
  subject_id uuid,
  about jsonb NOT NULL,
  group_key text NOT NULL,
  group_id uuid NOT NULL,
  at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  inbox boolean NOT NULL,
  read_at timestamptz,
  done_at timestamptz,
  urgent boolean NOT NULL,
  digest boolean NOT NULL,
  mail_at timestamptz,
  delivery_id uuid,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, member_id, kind, cause),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members
);
CREATE INDEX notifications_leading ON notifications (organisation_id, member_id, created_at DESC, id DESC)
  WHERE inbox AND id = group_id;
CREATE INDEX notifications_unread ON notifications (organisation_id, member_id, group_id)
  WHERE inbox AND read_at IS NULL AND done_at IS NULL;
CREATE INDEX notifications_group ON notifications (organisation_id, member_id, group_id);
CREATE INDEX notifications_subject ON notifications (organisation_id, subject_id, kind) WHERE done_at IS NULL;
CREATE INDEX notifications_delivery ON notifications (organisation_id, delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX notifications_due ON notifications (mail_at, organisation_id)
  WHERE mail_at IS NOT NULL AND delivery_id IS NULL AND done_at IS NULL;
CREATE INDEX notifications_due_of_member ON notifications (organisation_id, member_id, mail_at)
  WHERE mail_at IS NOT NULL AND delivery_id IS NULL AND done_at IS NULL;
CREATE INDEX notifications_age ON notifications (created_at, organisation_id);

CREATE TABLE notification_choices (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  member_id uuid NOT NULL,
  kinds jsonb NOT NULL,
  quiet_from time,
  quiet_to time,
  digest_days smallint[] NOT NULL CHECK (digest_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  digest_at time NOT NULL,
  mails_a_day integer NOT NULL CHECK (mails_a_day BETWEEN 1 AND 100),
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);
${secured('notifications', 'notification_choices')}
${lookup(
  'organisations_with_due_notifications(moment timestamptz, reaction text, most integer) RETURNS SETOF uuid',
  `SELECT DISTINCT n.organisation_id FROM notifications n
    WHERE n.mail_at <= moment AND n.delivery_id IS NULL AND n.done_at IS NULL
      AND NOT EXISTS (SELECT FROM ledger_cursors c
                       WHERE c.organisation_id = n.organisation_id AND c.follower = reaction AND c.paused IS NOT NULL)
    LIMIT most`,
  { notifications: ['organisation_id', 'mail_at', 'delivery_id', 'done_at', 'created_at'] },
)}
${lookup(
  'organisations_with_notifications_before(moment timestamptz) RETURNS SETOF uuid',
  'SELECT DISTINCT organisation_id FROM notifications WHERE created_at < moment',
  { notifications: ['organisation_id', 'mail_at', 'delivery_id', 'done_at', 'created_at'] },
)}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION organisations_with_due_notifications(timestamptz, text, integer);
DROP FUNCTION organisations_with_notifications_before(timestamptz);
DROP TABLE notification_choices, notifications;`);
  }
}
