import pg from 'pg';

export interface PlannedDigests {
  organisationId: string;
  /** What was approved by then they were told. */
  since: Date;
  /** When everybody's digest is due. */
  dueAt: Date;
}

/** A week's digest of everybody in the one organisation there is, due next Tuesday at nine as it usually is. */
export async function planDigests(ownerUrl: string): Promise<PlannedDigests> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const { rows } = await client.query<PlannedDigests>(
      `WITH due AS (
         SELECT organisation_id, now() - interval '7 days' AS since,
                (date_trunc('week', now()) + interval '8 days 9 hours') AT TIME ZONE 'UTC' AT TIME ZONE 'UTC' AS due_at
           FROM organisations),
       planned AS (
         INSERT INTO digests (organisation_id, member_id, look_at, due_at, due_on, told_until)
         SELECT d.organisation_id, m.id, d.due_at - interval '10 minutes', d.due_at, d.due_at::date, d.since
           FROM due d JOIN members m ON m.organisation_id = d.organisation_id)
       SELECT organisation_id AS "organisationId", since, due_at AS "dueAt" FROM due`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
