import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Configuration, SecretBox, type SealedColumn, type Transaction } from '#libs/platform';
import { PasswordResetRepository } from './password-reset.repository.js';

/** Where the tokens of links for a new password are kept until they are used. */
export const SEALED_RESETS: SealedColumn = {
  name: 'links for new passwords',
  table: 'password_resets',
  key: 'id::text',
  column: 'sealed_token',
  context: (id) => id,
};

/** Addresses of the portal where a new password is chosen, for whoever sends them to their member. */
@Injectable()
export class ResetLinks {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly secrets: SecretBox,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** Where the reset leads; null when it was used, expired or replaced. */
  async linkFor(tx: Transaction, resetId: string): Promise<string | null> {
    const sealed = await this.resets.sealed(tx, resetId, this.clock.now());
    return sealed && this.address(this.secrets.open(sealed, resetId));
  }

  address(token: string): string {
    return `${this.configuration.publicUrl}/reset-password/${token}`;
  }
}
