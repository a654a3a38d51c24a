import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { newToken, SecretBox, tokenHash, type Transaction } from '#libs/platform';
import { passwordResetRequested } from './password.facts.js';
import { PasswordResetRepository } from './password-reset.repository.js';

const HOUR_MS = 3_600_000;
const LIFETIME_MS = HOUR_MS;

/**
 * How many links an hour lead to one member's new password. Each replaces the one before: more would let a stranger who
 * knows an address keep its owner from ever using theirs. Admins are counted apart, and no stranger stands in their way.
 */
const MOST_AN_HOUR = { address: 5, admin: 10 };

/** A fresh link. Whoever holds its token can become that member until it expires. */
export interface IssuedReset {
  resetId: string;
  token: string;
  expiresAt: Date;
}

/** Writes a reset in place of those before it, and the fact that it was asked for. The caller holds the member's lock. */
@Injectable()
export class IssuePasswordReset {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly secrets: SecretBox,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @param adminId who asks; null when it is whoever typed the address. @returns null when there were too many already. */
  async execute(tx: Transaction, memberId: string, adminId: string | null): Promise<IssuedReset | null> {
    const at = this.clock.now();
    const by = adminId ? 'admin' : 'address';
    const lately = await this.resets.countSince(tx, memberId, new Date(at.getTime() - HOUR_MS), by);
    if (lately >= MOST_AN_HOUR[by]) return null;
    await this.resets.endAll(tx, memberId, at);
    const [id, token, expiresAt] = [newId(), newToken(), new Date(at.getTime() + LIFETIME_MS)];
    await this.resets.insert(tx, {
      id,
      memberId,
      requestedBy: adminId,
      tokenHash: tokenHash(token),
      sealedToken: this.secrets.seal(token, id),
      createdAt: at,
      expiresAt,
    });
    await this.ledger.append(
      tx,
      passwordResetRequested.of({ at, actorId: adminId, subjectId: memberId, detail: { resetId: id } }),
    );
    return { resetId: id, token, expiresAt };
  }
}
