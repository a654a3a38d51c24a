import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';

/** Whose session a token opens, before an organisation is known. */
export interface SessionHolder {
  organisationId: string;
  sessionId: string;
  memberId: string;
  roles: Role[];
  lastSeenAt: Date;
  expiresAt: Date;
}

export interface SessionRecord {
  id: string;
  memberId: string;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

interface HolderRow {
  organisation_id: string;
  session_id: string;
  member_id: string;
  roles: Role[];
  last_seen_at: Date;
  expires_at: Date;
}

interface SessionRow {
  id: string;
  member_id: string;
  user_agent: string | null;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

/** Sessions; a revoked one opens nothing and is kept until it is cleared away. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The holder of a session that was not revoked and whose member is active; it may have expired. */
  async holder(tokenHash: Buffer): Promise<SessionHolder | null> {
    const [row] = await this.database.lookUp<HolderRow>('session_holder($1)', [tokenHash]);
    if (!row) return null;
    return {
      organisationId: row.organisation_id,
      sessionId: row.session_id,
      memberId: row.member_id,
      roles: row.roles,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    };
  }

  /** Deletes what was revoked or ran out before `before`; the ledger keeps that it was. */
  async clear(tx: Transaction, before: Date): Promise<void> {
    await tx.query(
      `DELETE FROM sessions
       WHERE organisation_id = current_organisation() AND least(revoked_at, expires_at) < $1`,
      [before],
    );
  }

  async insert(tx: Transaction, session: SessionRecord, tokenHash: Buffer): Promise<void> {
    await tx.query(
      `INSERT INTO sessions (organisation_id, id, token_hash, member_id, user_agent, created_at, last_seen_at, expires_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7)`,
      [
        session.id,
        tokenHash,
        session.memberId,
        session.userAgent,
        session.createdAt,
        session.lastSeenAt,
        session.expiresAt,
      ],
    );
  }

  async extend(tx: Transaction, sessionId: string, seenAt: Date, expiresAt: Date): Promise<void> {
    await tx.query(
      `UPDATE sessions SET last_seen_at = $2, expires_at = $3
        WHERE organisation_id = current_organisation() AND id = $1 AND revoked_at IS NULL`,
      [sessionId, seenAt, expiresAt],
    );
  }

  /** A member's open sessions, the last used first. */
  async open(tx: Transaction, memberId: string, at: Date): Promise<SessionRecord[]> {
    const rows = await tx.query<SessionRow[]>(
      `SELECT id, member_id, user_agent, created_at, last_seen_at, expires_at FROM sessions
        WHERE organisation_id = current_organisation() AND member_id = $1 AND revoked_at IS NULL AND expires_at > $2
        ORDER BY last_seen_at DESC, id`,
      [memberId, at],
    );
    return rows.map((row) => ({
      id: row.id,
      memberId: row.member_id,
      userAgent: row.user_agent,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    }));
  }

  /** Revokes one open session of the member; false when they have no such one. */
  async revoke(tx: Transaction, memberId: string, sessionId: string, at: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE sessions SET revoked_at = $3
        WHERE organisation_id = current_organisation() AND member_id = $1 AND id = $2 AND revoked_at IS NULL`,
      [memberId, sessionId, at],
    );
    return count === 1;
  }

  /** Revokes all open sessions of the member but one; answers how many. */
  async revokeOthers(tx: Transaction, memberId: string, kept: string | null, at: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE sessions SET revoked_at = $3
        WHERE organisation_id = current_organisation() AND member_id = $1 AND id IS DISTINCT FROM $2::uuid
          AND revoked_at IS NULL`,
      [memberId, kept, at],
    );
    return count;
  }
}
