import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { ConnectionRecord, StoredStatus } from './connection.js';

/** A member on their way to a network and back. */
export interface ConnectionAttempt {
  stateHash: Buffer;
  memberId: string;
  sessionId: string;
  network: string;
  returnTo: string;
}

const COLUMNS = `id, member_id AS "memberId", network, account_id AS "accountId", account_name AS "accountName", picture,
  scopes, sealed_access_token AS "sealedAccessToken", expires_at AS "expiresAt", status, connected_at AS "connectedAt"`;

@Injectable()
export class ConnectionRepository {
  async ofMember(tx: Transaction, memberId: string): Promise<ConnectionRecord[]> {
    return tx.query<ConnectionRecord[]>(
      `SELECT ${COLUMNS} FROM connections
        WHERE organisation_id = current_organisation() AND member_id = $1 ORDER BY network`,
      [memberId],
    );
  }

  async find(tx: Transaction, memberId: string, network: string): Promise<ConnectionRecord | null> {
    const [row] = await tx.query<ConnectionRecord[]>(
      `SELECT ${COLUMNS} FROM connections
        WHERE organisation_id = current_organisation() AND member_id = $1 AND network = $2`,
      [memberId, network],
    );
    return row ?? null;
  }

  /** Whose the account is; null when nobody in the organisation has connected it. */
  async holderOf(tx: Transaction, network: string, accountId: string): Promise<string | null> {
    const [row] = await tx.query<{ member_id: string }[]>(
      `SELECT member_id FROM connections
        WHERE organisation_id = current_organisation() AND network = $1 AND account_id = $2`,
      [network, accountId],
    );
    return row?.member_id ?? null;
  }

  /** Stores a connection, or writes over the one with its id. */
  async save(tx: Transaction, connection: ConnectionRecord): Promise<void> {
    await tx.query(
      `INSERT INTO connections (organisation_id, id, member_id, network, account_id, account_name, picture, scopes,
         sealed_access_token, expires_at, status, connected_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (organisation_id, id) DO UPDATE SET account_id = excluded.account_id,
         account_name = excluded.account_name, picture = excluded.picture, scopes = excluded.scopes,
         sealed_access_token = excluded.sealed_access_token, expires_at = excluded.expires_at,
         status = excluded.status, connected_at = excluded.connected_at`,
      [
        connection.id,
        connection.memberId,
        connection.network,
        connection.accountId,
        connection.accountName,
        connection.picture,
        connection.scopes,
        connection.sealedAccessToken,
        connection.expiresAt,
        connection.status,
        connection.connectedAt,
      ],
    );
  }

  /** Notes that the network no longer takes the token that was sealed so; false when it has been renewed meanwhile. */
  async markBroken(tx: Transaction, connection: ConnectionRecord, status: StoredStatus, at: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE connections SET status = $3, checked_at = $4
        WHERE id = $1 AND sealed_access_token = $2 AND status = 'active'`,
      [connection.id, connection.sealedAccessToken, status, at],
    );
    return count === 1;
  }

  async remove(tx: Transaction, memberId: string, id: string): Promise<ConnectionRecord | null> {
    const [rows] = await tx.query<[ConnectionRecord[], number]>(
      `DELETE FROM connections WHERE member_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
      [memberId, id],
    );
    return rows[0] ?? null;
  }

  async insertAttempt(tx: Transaction, attempt: ConnectionAttempt, now: Date, expiresAt: Date): Promise<void> {
    await tx.query('DELETE FROM connection_attempts WHERE expires_at < $1', [now]);
    await tx.query(
      `INSERT INTO connection_attempts (organisation_id, state_hash, member_id, session_id, network, return_to, created_at, expires_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7)`,
      [attempt.stateHash, attempt.memberId, attempt.sessionId, attempt.network, attempt.returnTo, now, expiresAt],
    );
  }

  /** Uses an attempt up: answers where it wanted to return to, once, and only to the session that began it. */
  async takeAttempt(tx: Transaction, attempt: Omit<ConnectionAttempt, 'returnTo'>, now: Date): Promise<string | null> {
    const [rows] = await tx.query<[{ return_to: string }[], number]>(
      `DELETE FROM connection_attempts
        WHERE state_hash = $1 AND member_id = $2 AND session_id = $3 AND network = $4 AND expires_at > $5
        RETURNING return_to`,
      [attempt.stateHash, attempt.memberId, attempt.sessionId, attempt.network, now],
    );
    return rows[0]?.return_to ?? null;
  }
}
