import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { InvitationRepository } from '#libs/people';
import { Configuration, SecretBox, type SealedColumn, type Transaction } from '#libs/platform';

/** Where the tokens of invitations are kept until they are used. */
export const SEALED_INVITATIONS: SealedColumn = {
  name: 'invitations',
  table: 'invitations',
  key: 'id::text',
  column: 'sealed_token',
  context: (id) => id,
};

/** Addresses of the portal where an invited person joins, for whoever sends or shows them. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly secrets: SecretBox,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** Where the member's newest invitation leads; null when it was accepted, taken back or expired. */
  async linkFor(tx: Transaction, memberId: string): Promise<string | null> {
    const invitation = await this.invitations.sealed(tx, memberId, this.clock.now());
    return invitation && this.address(this.secrets.open(invitation.sealedToken, invitation.id));
  }

  address(token: string): string {
    return `${this.configuration.publicUrl}/invitations/${token}`;
  }
}
