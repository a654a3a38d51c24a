import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { InvitationRepository } from '#libs/people';
import { newToken, SecretBox, tokenHash, type Transaction } from '#libs/platform';

const LIFETIME_MS = 14 * 86_400_000;

/** A fresh invitation. Whoever holds its token can become that member until it expires. */
export interface Invitation {
  memberId: string;
  token: string;
  expiresAt: Date;
}

/** Writes one invitation for each member, in the transaction that also writes why. */
@Injectable()
export class IssueInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, invitedBy: string, memberIds: readonly string[]): Promise<Invitation[]> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    const issued = memberIds.map((memberId) => ({ memberId, token: newToken(), expiresAt }));
    await this.invitations.insert(
      tx,
      invitedBy,
      now,
      expiresAt,
      ...issued.map(({ memberId, token }) => {
        const id = newId();
        return { id, memberId, tokenHash: tokenHash(token), sealedToken: this.secrets.seal(token, id) };
      }),
    );
    return issued;
  }
}
