import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { TRANSITIONS, type PublicationEvent } from './publication.rules.js';
import type { PublicationRecord } from './share.js';

const COLUMNS = `share_id AS "shareId", state, planned_at AS "plannedAt", due_at AS "dueAt",
  schedule_version AS "scheduleVersion", attempts, claim_token AS "claimToken", claimed_at AS "claimedAt",
  sending_at AS "sendingAt", external_id AS "externalId", permalink, published_at AS "publishedAt",
  hold_key AS "holdKey", code, message`;

/** What a transition writes besides the state; what is absent stays, except the code and message, which it replaces. */
export interface Changes {
  plannedAt?: Date;
  dueAt?: Date;
  externalId?: string | null;
  permalink?: string | null;
  publishedAt?: Date;
  holdKey?: string;
  code?: string | null;
  message?: string | null;
}

/** A try to publish, kept for good. */
export interface AttemptRecord {
  number: number;
  claimToken: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: string | null;
  code: string | null;
  message: string | null;
}

@Injectable()
export class PublicationRepository {
  async insert(tx: Transaction, shareId: string, dueAt: Date, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO publications (organisation_id, share_id, state, planned_at, due_at, updated_at)
       VALUES (current_organisation(), $1, 'scheduled', $2, $2, $3)`,
      [shareId, dueAt, at],
    );
  }

  async find(tx: Transaction, shareId: string): Promise<PublicationRecord | null> {
    const [row] = await tx.query<PublicationRecord[]>(
      `SELECT ${COLUMNS} FROM publications WHERE organisation_id = current_organisation() AND share_id = $1`,
      [shareId],
    );
    return row ?? null;
  }

  /**
   * Takes a publication that is due for this worker alone. The token fences: whatever is recorded later for this try
   * names it, and counts only while nobody else has taken the publication away.
   * @returns null when it is not due, or somebody else has it.
   */
  async claim(tx: Transaction, shareId: string, claimToken: string, now: Date): Promise<PublicationRecord | null> {
    const [rows] = await tx.query<[PublicationRecord[], number]>(
      `UPDATE publications SET state = 'publishing', claim_token = $2, claimed_at = $3, sending_at = NULL,
         attempts = attempts + 1, code = NULL, message = NULL, updated_at = $3
       WHERE share_id = $1 AND state = 'scheduled' AND due_at <= $3
       RETURNING ${COLUMNS}`,
      [shareId, claimToken, now],
    );
    return rows[0] ?? null;
  }

  /** Notes that the call goes out now. @returns false when the claim is no longer ours, and nothing may be sent. */
  async arm(tx: Transaction, shareId: string, claimToken: string, now: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE publications SET sending_at = $3, updated_at = $3
        WHERE share_id = $1 AND claim_token = $2 AND state = 'publishing' AND sending_at IS NULL`,
      [shareId, claimToken, now],
    );
    return count === 1;
  }

  /**
   * Moves a publication as TRANSITIONS says. One that a worker holds moves only with that try's claim token.
   * @returns the publication as it is now, or null when it was not in a state from which this can happen.
   */
  async move(
    tx: Transaction,
    shareId: string,
    event: Exclude<PublicationEvent, 'claim'>,
    changes: Changes,
    at: Date,
    claimToken?: string,
  ): Promise<PublicationRecord | null> {
    const { from, to } = TRANSITIONS[event];
    const [rows] = await tx.query<[PublicationRecord[], number]>(
      `UPDATE publications SET state = $2, updated_at = $3, claim_token = NULL, claimed_at = NULL, sending_at = NULL,
         hold_key = $4, code = $5, message = $6,
         planned_at = coalesce($7, planned_at), due_at = coalesce($8, due_at),
         external_id = coalesce($9, external_id), permalink = coalesce($10, permalink),
         published_at = coalesce($11, published_at),
         schedule_version = schedule_version + CASE WHEN $2 = 'scheduled' THEN 1 ELSE 0 END
       WHERE share_id = $1 AND state = ANY($12::text[]) AND claim_token IS NOT DISTINCT FROM $13::uuid
       RETURNING ${COLUMNS}`,
      [
        shareId,
        to,
        at,
        changes.holdKey ?? null,
        changes.code ?? null,
        changes.message ?? null,
        changes.plannedAt ?? null,
        changes.dueAt ?? null,
        changes.externalId ?? null,
        changes.permalink ?? null,
        changes.publishedAt ?? null,
        from,
        claimToken ?? null,
      ],
    );
    return rows[0] ?? null;
  }

  async startAttempt(tx: Transaction, shareId: string, number: number, claimToken: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO publication_attempts (organisation_id, share_id, number, claim_token, started_at)
       VALUES (current_organisation(), $1, $2, $3, $4)`,
      [shareId, number, claimToken, at],
    );
  }

  /** Notes how a try ended; a try that was given up for lost is overwritten by what it says itself later. */
  async endAttempt(
    tx: Transaction,
    shareId: string,
    claimToken: string,
    end: { outcome: string; code: string | null; message: string | null },
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE publication_attempts SET ended_at = $3, outcome = $4, code = $5, message = $6
        WHERE share_id = $1 AND claim_token = $2`,
      [shareId, claimToken, at, end.outcome, end.code, end.message],
    );
  }

  async attempts(tx: Transaction, shareId: string): Promise<AttemptRecord[]> {
    return tx.query(
      `SELECT number, claim_token AS "claimToken", started_at AS "startedAt", ended_at AS "endedAt", outcome, code, message
         FROM publication_attempts
        WHERE organisation_id = current_organisation() AND share_id = $1 ORDER BY number`,
      [shareId],
    );
  }

  /** Publications whose time has come, the longest due first. */
  async due(tx: Transaction, now: Date, limit: number): Promise<PublicationRecord[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM publications
        WHERE organisation_id = current_organisation() AND state = 'scheduled' AND due_at <= $1
        ORDER BY due_at LIMIT $2`,
      [now, limit],
    );
  }

  /** Publications that a worker took so long ago that it must be gone. */
  async stuck(tx: Transaction, since: Date): Promise<PublicationRecord[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM publications
        WHERE organisation_id = current_organisation() AND state = 'publishing'
          AND greatest(claimed_at, sending_at) < $1
        ORDER BY claimed_at`,
      [since],
    );
  }

  /** Held publications planned before `late`, and those held for the operator under none of the keys that hold now. */
  async heldForNothing(tx: Transaction, late: Date, operatorKeys: readonly string[]): Promise<PublicationRecord[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM publications
        WHERE organisation_id = current_organisation() AND state = 'held'
          AND (planned_at < $1 OR (hold_key LIKE 'operator/%' AND hold_key <> ALL ($2::text[])))
        ORDER BY share_id`,
      [late, operatorKeys],
    );
  }
}
