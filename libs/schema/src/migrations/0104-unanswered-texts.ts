import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from '../row-security.js';

/** Whoever opened elsewhere what was recalled, and does not say what became of it, is reminded. */
export class UnansweredTexts1763700000104 implements MigrationInterface {
  name = 'UnansweredTexts1763700000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX intents_unanswered ON intents (told_at) WHERE recall_id IS NOT NULL AND answer IS NULL',
    );
    await runner.query(UNANSWERED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION intents_unanswered(timestamptz);
DROP POLICY lookup ON intents;
REVOKE ALL ON intents FROM vouchsafe_lookup;
DROP INDEX intents_unanswered`);
  }
}

/** Two, three and four days after they were asked; a day that nobody could remind on is not made up for. */
const UNANSWERED = lookup(
  `intents_unanswered(moment timestamptz)
   RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamptz, paused boolean)`,
  `SELECT u.organisation_id, u.recall_id, s.day::text, u.told_at + s.day * interval '24 hours',
          EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = u.organisation_id
                     AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM (SELECT o.organisation_id, o.recall_id, min(o.told_at) AS told_at FROM intents o
            WHERE o.recall_id IS NOT NULL AND o.answer IS NULL
              AND o.told_at <= moment - interval '48 hours' AND o.told_at > moment - interval '120 hours'
            GROUP BY o.organisation_id, o.recall_id) u
    CROSS JOIN LATERAL (SELECT floor(extract(epoch FROM moment - u.told_at) / 86400)::int AS day) s
    WHERE NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = u.organisation_id
                         AND r.kind = 'intent.unanswered' AND r.subject_id = u.recall_id AND r.stage = s.day::text)`,
  {
    ledger_cursors: ['organisation_id', 'follower', 'paused'],
    reminders: ['organisation_id', 'kind', 'subject_id', 'stage'],
    intents: ['organisation_id', 'recall_id', 'told_at', 'answer'],
  },
);
