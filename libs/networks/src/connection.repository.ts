import type { Network } from '#libs/captions';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Transaction } from '#libs/platform';
import { ConnectionAttemptEntity } from './connection-attempt.entity.js';
import { ConnectionEntity } from './connection.entity.js';
import type { ConnectionRecord, StoredStatus } from './connection.js';

/** A member on their way to a network and back. */
export type ConnectionAttempt = Pick<
  ConnectionAttemptEntity,
  'stateHash' | 'memberId' | 'sessionId' | 'network' | 'returnTo' | 'sealedMemo'
>;

@Injectable()
export class ConnectionRepository {
  async ofMember(tx: Transaction, memberId: string): Promise<ConnectionRecord[]> {
    return tx.getRepository(ConnectionEntity).find({ where: { memberId }, order: { network: 'ASC' } });
  }

  async ofMembers(tx: Transaction, memberIds: readonly string[]): Promise<ConnectionRecord[]> {
    return tx.getRepository(ConnectionEntity).findBy({ memberId: In([...memberIds]) });
  }

  async find(tx: Transaction, memberId: string, network: Network): Promise<ConnectionRecord | null> {
    return tx.getRepository(ConnectionEntity).findOneBy({ memberId, network });
  }

  /** Whose the account is; null when nobody in the organisation has connected it. */
  async holderOf(tx: Transaction, network: Network, accountId: string): Promise<string | null> {
    const connection = await tx.getRepository(ConnectionEntity).findOneBy({ network, accountId });
    return connection?.memberId ?? null;
  }

  /** Stores a connection, or writes over the one with its id. */
  async save(tx: Transaction, connection: ConnectionRecord): Promise<void> {
    await tx.getRepository(ConnectionEntity).upsert({ ...connection }, ['organisationId', 'id']);
  }

  /** Notes that the network no longer takes the token that was sealed so; false when it has been renewed meanwhile. */
  async markBroken(tx: Transaction, connection: ConnectionRecord, status: StoredStatus, at: Date): Promise<boolean> {
    const { affected } = await tx
      .getRepository(ConnectionEntity)
      .update(
        { id: connection.id, sealedAccessToken: connection.sealedAccessToken, status: 'active' },
        { status, checkedAt: at },
      );
    return affected === 1;
  }

  async remove(tx: Transaction, memberId: string, id: string): Promise<ConnectionRecord | null> {
    const connections = tx.getRepository(ConnectionEntity);
    const connection = await connections.findOne({ where: { memberId, id }, lock: { mode: 'pessimistic_write' } });
    if (connection) await connections.delete({ id });
    return connection;
  }

  async insertAttempt(tx: Transaction, attempt: ConnectionAttempt, now: Date, expiresAt: Date): Promise<void> {
    const attempts = tx.getRepository(ConnectionAttemptEntity);
    await attempts.delete({ expiresAt: LessThan(now) });
    await attempts.insert({ ...attempt, createdAt: now, expiresAt });
  }

  /** Uses an attempt up: answers where it wanted to return to, once, and only to the session that began it. */
  async takeAttempt(
    tx: Transaction,
    attempt: Omit<ConnectionAttempt, 'returnTo' | 'sealedMemo'>,
    now: Date,
  ): Promise<Pick<ConnectionAttempt, 'returnTo' | 'sealedMemo'> | null> {
    const [rows] = await tx.query<[Pick<ConnectionAttempt, 'returnTo' | 'sealedMemo'>[], number]>(
      `DELETE FROM connection_attempts
        WHERE state_hash = $1 AND member_id = $2 AND session_id = $3 AND network = $4 AND expires_at > $5
        RETURNING return_to AS "returnTo", sealed_memo AS "sealedMemo"`,
      [attempt.stateHash, attempt.memberId, attempt.sessionId, attempt.network, now],
    );
    return rows[0] ?? null;
  }
}
