import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { pickLanguage, type Language, type Role } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { SessionEntity } from './session.entity.js';

/** Whose session a token opens, before an organisation is known. */
export interface SessionHolder {
  organisationId: string;
  sessionId: string;
  memberId: string;
  roles: Role[];
  /** What they are spoken to in: their choice, else their organisation's. */
  language: Language;
  lastSeenAt: Date;
  expiresAt: Date;
}

export type SessionRecord = Omit<SessionEntity, 'organisationId' | 'tokenHash' | 'revokedAt'>;

interface HolderRow {
  organisation_id: string;
  session_id: string;
  member_id: string;
  roles: Role[];
  language: string | null;
  organisation_language: string;
  last_seen_at: Date;
  expires_at: Date;
}

/**
 * Sessions; a revoked one opens nothing and is kept until it is cleared away. They stand with the people, for who
 * deactivates a member ends theirs in the same transaction.
 */
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
      language: pickLanguage(row.language, row.organisation_language),
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    };
  }

  /** The members whose sessions these are and were open then, by the hash of the token in hex. */
  async holders(tx: Transaction, tokenHashes: readonly Buffer[], at: Date): Promise<Map<string, string>> {
    const rows = await tx.query<{ hash: string; member_id: string }[]>(
      `SELECT encode(token_hash, 'hex') AS hash, member_id FROM sessions
        WHERE organisation_id = current_organisation() AND token_hash = ANY($1::bytea[])
          AND revoked_at IS NULL AND expires_at > $2`,
      [tokenHashes, at],
    );
    return new Map(rows.map((row) => [row.hash, row.member_id]));
  }

  /** Deletes what was revoked or ran out before `before`, legal holds aside; the ledger keeps that it was. */
  async clear(tx: Transaction, before: Date): Promise<void> {
    await tx.query(
      `DELETE FROM sessions s
        WHERE s.organisation_id = current_organisation() AND least(s.revoked_at, s.expires_at) < $1
          AND NOT EXISTS (SELECT FROM legal_holds h
                           WHERE h.organisation_id = s.organisation_id AND h.member_id = s.member_id)`,
      [before],
    );
  }

  async insert(tx: Transaction, session: SessionRecord, tokenHash: Buffer): Promise<void> {
    await tx.getRepository(SessionEntity).insert({ ...session, tokenHash });
  }

  /**
   * Whether the member was seen on this kind of browser and system since then. One that nobody looked at may have been
   * it: nobody is alarmed for nothing.
   */
  async knows(tx: Transaction, memberId: string, device: { browser: string; system: string }, since: Date) {
    const seen = { memberId, lastSeenAt: MoreThan(since) };
    return tx.getRepository(SessionEntity).existsBy([
      { ...seen, ...device },
      { ...seen, browser: IsNull() },
    ]);
  }

  async extend(tx: Transaction, sessionId: string, seenAt: Date, expiresAt: Date): Promise<void> {
    await tx
      .getRepository(SessionEntity)
      .update({ id: sessionId, revokedAt: IsNull() }, { lastSeenAt: seenAt, expiresAt });
  }

  /** A member's open sessions, the last used first. */
  async open(tx: Transaction, memberId: string, at: Date): Promise<SessionRecord[]> {
    return tx.getRepository(SessionEntity).find({
      where: { memberId, revokedAt: IsNull(), expiresAt: MoreThan(at) },
      order: { lastSeenAt: 'DESC', id: 'ASC' },
    });
  }

  /** Revokes one open session of the member; false when they have no such one. */
  async revoke(tx: Transaction, memberId: string, sessionId: string, at: Date): Promise<boolean> {
    const { affected } = await tx
      .getRepository(SessionEntity)
      .update({ id: sessionId, memberId, revokedAt: IsNull() }, { revokedAt: at });
    return affected === 1;
  }

  /** Deletes every session of the member, with what it tells of them. */
  async remove(tx: Transaction, memberId: string): Promise<void> {
    await tx.getRepository(SessionEntity).delete({ memberId });
  }

  /** Revokes all open sessions of the member but one; answers how many. */
  async revokeOthers(tx: Transaction, memberId: string, kept: string | null, at: Date): Promise<number> {
    const others = { memberId, revokedAt: IsNull(), ...(kept ? { id: Not(kept) } : {}) };
    const { affected } = await tx.getRepository(SessionEntity).update(others, { revokedAt: at });
    return affected ?? 0;
  }
}
