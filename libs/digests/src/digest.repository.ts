import { Injectable } from '@nestjs/common';
import { Database, queryPrepared, type Transaction } from '#libs/platform';
import type { LocalDay, Planned } from './digest-plan.rules.js';

/** A member whose digest is to be looked at. */
export interface DigestRow {
  memberId: string;
  dueAt: Date | null;
  dueOn: LocalDay | null;
  lastOn: LocalDay | null;
  toldUntil: Date;
  /** Whether they are there, and share. */
  shares: boolean;
}

/** What is noted when somebody has looked. */
export interface LookedAt {
  memberId: string;
  /** When to look again; null for not before something about the member changes. */
  lookAt: Date | null;
  planned: Planned | null;
  lastOn: LocalDay | null;
  toldUntil: Date;
}

/** Of what is to be looked at: where more is, the next turn finds it. */
const MOST_LOOKED_THROUGH = 10_000;

/** When each member's next digest is. */
@Injectable()
export class DigestRepository {
  constructor(private readonly database: Database) {}

  /** Where some are to be looked at, and whether what is told there waits for an operator. */
  async organisations(now: Date): Promise<{ organisationId: string; paused: boolean }[]> {
    const rows = await this.database.lookUp<{ organisation_id: string; paused: boolean }>(
      'organisations_with_due_digests($1, $2)',
      [now, MOST_LOOKED_THROUGH],
    );
    return rows.map(({ organisation_id: organisationId, paused }) => ({ organisationId, paused }));
  }

  /** Has somebody look at these members' digests soon; of one who is new nothing counts that was there before. */
  async look(tx: Transaction, members: readonly { memberId: string; since: Date }[]): Promise<void> {
    if (members.length === 0) return;
    await tx.query(
      `INSERT INTO digests (member_id, look_at, told_until)
       SELECT m.id, '-infinity', n.since
         FROM jsonb_to_recordset($1::jsonb) AS n("memberId" uuid, since timestamptz)
         JOIN members m ON m.organisation_id = current_organisation() AND m.id = n."memberId"
        ORDER BY m.id
       ON CONFLICT (organisation_id, member_id) DO UPDATE SET look_at = '-infinity'`,
      [JSON.stringify(members)],
    );
  }

  /** Has somebody look at everybody's. */
  async lookAtAll(tx: Transaction): Promise<void> {
    await tx.query(`UPDATE digests SET look_at = '-infinity' WHERE organisation_id = current_organisation()`);
  }

  /** Takes those that are to be looked at, until the transaction ends; what somebody else has is left to them. */
  async take(tx: Transaction, now: Date, most: number): Promise<DigestRow[]> {
    return queryPrepared<DigestRow & { toldUntil: Date }>(
      tx,
      `SELECT d.member_id AS "memberId", d.due_at AS "dueAt", d.due_on::text AS "dueOn", d.last_on::text AS "lastOn",
              d.told_until AS "toldUntil",
              m.status = 'active' AND m.roles && ARRAY['advocate', 'seller'] AS shares
         FROM digests d JOIN members m ON m.organisation_id = d.organisation_id AND m.id = d.member_id
        WHERE d.organisation_id = current_organisation() AND d.look_at <= $1
        ORDER BY d.look_at LIMIT $2 FOR UPDATE OF d SKIP LOCKED`,
      [now, most],
    );
  }

  async note(tx: Transaction, looked: readonly LookedAt[]): Promise<void> {
    if (looked.length === 0) return;
    await tx.query(
      `UPDATE digests d SET look_at = coalesce(l."lookAt", 'infinity'), due_at = l."dueAt", due_on = l."dueOn",
              last_on = l."lastOn", told_until = l."toldUntil"
         FROM jsonb_to_recordset($1::jsonb) AS l("memberId" uuid, "lookAt" timestamptz, "dueAt" timestamptz,
                "dueOn" date, "lastOn" date, "toldUntil" timestamptz)
        WHERE d.organisation_id = current_organisation() AND d.member_id = l."memberId"`,
      [
        JSON.stringify(
          looked.map(({ planned, ...one }) => ({ ...one, dueAt: planned?.at ?? null, dueOn: planned?.on ?? null })),
        ),
      ],
    );
  }

  /** After a restore: what was planned by then, and what is new by then, may have been told. */
  async passOver(tx: Transaction, now: Date): Promise<void> {
    await tx.query(
      `UPDATE digests SET look_at = '-infinity', due_at = NULL, due_on = NULL, told_until = greatest(told_until, $1)
        WHERE organisation_id = current_organisation()`,
      [now],
    );
  }
}
