import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { Database, type Transaction } from '#libs/platform';
import { PasswordResetEntity } from './password-reset.entity.js';

export type NewPasswordReset = Omit<PasswordResetEntity, 'organisationId' | 'endedAt'>;

/** Links that set a new password. An ended one opens nothing and is kept a while, so that they can be counted. */
@Injectable()
export class PasswordResetRepository {
  constructor(private readonly database: Database) {}

  /** Which organisation's reset a token is, before one is known. */
  async holder(tokenHash: Buffer): Promise<{ organisationId: string; resetId: string } | null> {
    const [row] = await this.database.lookUp<{ organisation_id: string; reset_id: string }>(
      'password_reset_holder($1)',
      [tokenHash],
    );
    return row ? { organisationId: row.organisation_id, resetId: row.reset_id } : null;
  }

  async insert(tx: Transaction, reset: NewPasswordReset): Promise<void> {
    await tx.getRepository(PasswordResetEntity).insert({ ...reset });
  }

  /** How many were asked for since then: by an admin, or by whoever typed the address. */
  async countSince(tx: Transaction, memberId: string, since: Date, by: 'admin' | 'address'): Promise<number> {
    const requestedBy = by === 'admin' ? Not(IsNull()) : IsNull();
    return tx.getRepository(PasswordResetEntity).countBy({ memberId, requestedBy, createdAt: MoreThan(since) });
  }

  /** Whose open one it is; null when it opens nothing (any more). */
  async memberOf(tx: Transaction, id: string, at: Date): Promise<string | null> {
    const reset = await tx.getRepository(PasswordResetEntity).findOneBy(open(id, at));
    return reset?.memberId ?? null;
  }

  async sealed(tx: Transaction, id: string, at: Date): Promise<string | null> {
    const select = { id: true, sealedToken: true };
    const reset = await tx.getRepository(PasswordResetEntity).findOne({ where: open(id, at), select });
    return reset?.sealedToken ?? null;
  }

  /** Uses it up. False when it was open no more: of two who come at once, one is answered true. */
  async use(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const { affected } = await tx
      .getRepository(PasswordResetEntity)
      .update(open(id, at), { endedAt: at, sealedToken: null });
    return affected === 1;
  }

  /** Ends every open one of the member. */
  async endAll(tx: Transaction, memberId: string, at: Date): Promise<void> {
    await tx
      .getRepository(PasswordResetEntity)
      .update({ memberId, endedAt: IsNull() }, { endedAt: at, sealedToken: null });
  }

  /** Forgets the tokens of those that have expired, and everything about those from before `keptSince`. */
  async forget(tx: Transaction, at: Date, keptSince: Date): Promise<void> {
    const resets = tx.getRepository(PasswordResetEntity);
    await resets.delete({ createdAt: LessThan(keptSince) });
    await resets.update({ expiresAt: LessThanOrEqual(at), sealedToken: Not(IsNull()) }, { sealedToken: null });
  }
}

const open = (id: string, at: Date) => ({ id, endedAt: IsNull(), expiresAt: MoreThan(at) });
