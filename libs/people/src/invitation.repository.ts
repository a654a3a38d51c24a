import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#libs/platform';

export interface InvitationRecord {
  id: string;
  memberId: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export interface NewInvitation {
  id: string;
  memberId: string;
  tokenHash: Buffer;
}

interface InvitationRow {
  id: string;
  member_id: string;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

/** Invitations; only the hash of each token is stored. */
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
    const [row] = await tx.query<InvitationRow[]>(
      `SELECT id, member_id, expires_at, accepted_at, revoked_at FROM invitations
        WHERE organisation_id = current_organisation() AND id = $1 FOR UPDATE`,
      [invitationId],
    );
    if (!row) return null;
    return {
      id: row.id,
      memberId: row.member_id,
      expiresAt: row.expires_at,
      acceptedAt: row.accepted_at,
      revokedAt: row.revoked_at,
    };
  }

  async insert(
    tx: Transaction,
    invitedBy: string,
    at: Date,
    expiresAt: Date,
    ...invitations: NewInvitation[]
  ): Promise<void> {
    await tx.query(
      `INSERT INTO invitations (organisation_id, id, token_hash, member_id, invited_by, created_at, expires_at)
       SELECT current_organisation(), i.id, decode(i.hash, 'hex'), i.member_id, $2, $3, $4
         FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, hash text, member_id uuid)`,
      [
        JSON.stringify(
          invitations.map(({ id, memberId, tokenHash }) => ({
            id,
            hash: tokenHash.toString('hex'),
            member_id: memberId,
          })),
        ),
        invitedBy,
        at,
        expiresAt,
      ],
    );
  }

  async accept(tx: Transaction, invitationId: string, at: Date): Promise<void> {
    await tx.query(
      'UPDATE invitations SET accepted_at = $2 WHERE organisation_id = current_organisation() AND id = $1',
      [invitationId, at],
    );
  }

  /** Takes back every invitation of the member that was not accepted. */
  async revokeAll(tx: Transaction, memberId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE invitations SET revoked_at = $2
        WHERE organisation_id = current_organisation() AND member_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL`,
      [memberId, at],
    );
  }
}
