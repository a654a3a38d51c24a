import { Injectable } from '@nestjs/common';
import { DomainError, say } from '#libs/kernel';
import { once, type Transaction } from '#libs/platform';
import { ConductRepository } from './conduct.repository.js';

/** Whether a member has read the organisation's code of conduct, as far as what they do asks for it. */
@Injectable()
export class CheckAttestation {
  constructor(private readonly conduct: ConductRepository) {}

  /** Who shares or schedules must have read what holds now. @returns the refusal `attestation_needed`; null when all is well. */
  async toShare(tx: Transaction, memberId: string): Promise<DomainError | null> {
    if (!(await this.conduct.required(tx))) return null;
    const current = await this.conduct.current(tx);
    if (!current || (await this.conduct.attestation(tx, memberId, current.version))) return null;
    return new DomainError(
      'forbidden',
      'attestation_needed',
      say('Read the code of conduct first and say that you keep to it; what you wrote is kept.'),
      [],
      { conductVersion: current.version },
    );
  }

  /**
   * What was scheduled stays cleared under the version its member had read, unless a later one says that it is meant
   * for that too.
   */
  async holdsBack(tx: Transaction, share: { memberId: string; createdAt: Date }): Promise<boolean> {
    const required = await once(tx, 'attestations.required', () => this.conduct.required(tx));
    if (!required) return false;
    const last = await once(tx, 'attestations.forScheduled', () => this.conduct.lastForScheduled(tx));
    return last !== null && last >= share.createdAt && this.conduct.unreadSince(tx, share.memberId, share.createdAt);
  }
}
