import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { Database, type Transaction } from '#libs/platform';
import { InvitationEntity } from './invitation.entity.js';

export type InvitationRecord = Pick<InvitationEntity, 'id' | 'memberId' | 'expiresAt' | 'acceptedAt' | 'revokedAt'>;

export interface NewInvitation {
  id: string;
  memberId: string;
  tokenHash: Buffer;
  sealedToken: string;
}

/**
 * Invitations; each token stands hashed and, while it opens something, sealed. They stand with the people, for who deactivates a member takes
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

  /** Whose invitation the member accepted, if that is known. */
  async inviterOf(tx: Transaction, memberId: string): Promise<string | null> {
    const accepted = await tx
      .getRepository(InvitationEntity)
      .findOne({ where: { memberId, acceptedAt: Not(IsNull()) }, order: { acceptedAt: 'DESC' } });
    return accepted?.invitedBy ?? null;
  }

  async accept(tx: Transaction, invitationId: string, at: Date): Promise<void> {
    await tx.getRepository(InvitationEntity).update({ id: invitationId }, { acceptedAt: at, sealedToken: null });
  }

  /** Takes back every invitation of the member that was not accepted. */
  async revokeAll(tx: Transaction, memberId: string, at: Date): Promise<void> {
    await tx
      .getRepository(InvitationEntity)
      .update({ memberId, acceptedAt: IsNull(), revokedAt: IsNull() }, { revokedAt: at, sealedToken: null });
  }

  /** The member's newest invitation that still opens something, with its sealed token. */
  async sealed(tx: Transaction, memberId: string, at: Date): Promise<{ id: string; sealedToken: string } | null> {
    const invitation = await tx.getRepository(InvitationEntity).findOne({
      where: {
        memberId,
        acceptedAt: IsNull(),
        revokedAt: IsNull(),
        expiresAt: MoreThan(at),
        sealedToken: Not(IsNull()),
      },
      order: { createdAt: 'DESC', id: 'DESC' },
      select: { id: true, sealedToken: true },
    });
    return invitation?.sealedToken ? { id: invitation.id, sealedToken: invitation.sealedToken } : null;
  }

  /** Forgets the tokens of those that have expired; their hashes still say that they did. */
  async forgetExpired(tx: Transaction, at: Date): Promise<void> {
    await tx
      .getRepository(InvitationEntity)
      .update({ expiresAt: LessThanOrEqual(at), sealedToken: Not(IsNull()) }, { sealedToken: null });
  }
}
