import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Transaction } from '#libs/platform';
import { InvitationEntity } from './invitation.entity.js';

export type InvitationRecord = Pick<InvitationEntity, 'id' | 'memberId' | 'expiresAt' | 'acceptedAt' | 'revokedAt'>;

export interface NewInvitation {
  id: string;
  memberId: string;
  tokenHash: Buffer;
}

/**
 * Invitations; only the hash of each token is stored. They stand with the people, for who deactivates a member takes
 * theirs back in the same transaction.
 */
@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  /** Which organisation's invitation a token is, before one is known. */
  async holder(tokenHash: Buffer): Promise<{ organisationId: string; invitationId: string } | null> {
    const [row] = await this.database.lookUp<{ organisation_id: string; invitation_id: string }>(
      'invitation_holder($1)',
      [tokenHash],
    );
    return row ? { organisationId: row.organisation_id, invitationId: row.invitation_id } : null;
  }

  /** The invitation, kept from being accepted twice until the transaction ends. */
  async lock(tx: Transaction, invitationId: string): Promise<InvitationRecord | null> {
    return tx
      .getRepository(InvitationEntity)
      .findOne({ where: { id: invitationId }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(
    tx: Transaction,
    invitedBy: string,
    at: Date,
    expiresAt: Date,
    ...invitations: NewInvitation[]
  ): Promise<void> {
    const rows = invitations.map((invitation) => ({ ...invitation, invitedBy, createdAt: at, expiresAt }));
    await tx.getRepository(InvitationEntity).insert(rows);
  }

  async accept(tx: Transaction, invitationId: string, at: Date): Promise<void> {
    await tx.getRepository(InvitationEntity).update({ id: invitationId }, { acceptedAt: at });
  }

  /** Takes back every invitation of the member that was not accepted. */
  async revokeAll(tx: Transaction, memberId: string, at: Date): Promise<void> {
    await tx
      .getRepository(InvitationEntity)
      .update({ memberId, acceptedAt: IsNull(), revokedAt: IsNull() }, { revokedAt: at });
  }
}
