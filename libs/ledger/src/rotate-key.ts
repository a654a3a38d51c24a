import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { keyRotated, keyTakenUp } from './ledger.facts.js';
import { LedgerRepository } from './ledger.repository.js';
import { SealEntries } from './seal-entries.js';
import { SealRepository } from './seal.repository.js';
import { SigningKeys } from './signing-keys.js';

/**
 * Puts a fresh signing key in use. That is a fact of the ledger, sealed with the old key together with all that waits: so
 * whoever trusts the old key may trust the fresh one. Then the private half of the old one is destroyed, and the fresh
 * one seals at once: its first seal names the last of the old key, and by that vouches for what the old key has signed.
 */
@Injectable()
export class RotateKey {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly seals: SealRepository,
    private readonly sealEntries: SealEntries,
    private readonly keys: SigningKeys,
    private readonly clock: Clock,
  ) {}

  /** @returns fingerprints of the old key and the fresh one. */
  async execute(organisationId: string): Promise<{ from: string; to: string }> {
    return this.database.within(organisationId, async (tx) => {
      const rotated = await this.within(tx, organisationId);
      const taken = keyTakenUp.of({ at: this.clock.now(), subjectId: organisationId, detail: { key: rotated.to } });
      await this.ledger.append(tx, taken);
      await this.sealEntries.sealBatch(tx, organisationId);
      return rotated;
    });
  }

  /** The same in the caller's transaction, where something is yet to be sealed with the fresh key. */
  async within(tx: Transaction, organisationId: string): Promise<{ from: string; to: string }> {
    await this.seals.waitForLock(tx);
    const { id: from } = await this.keys.inUse(tx, organisationId);
    const fresh = this.keys.fresh();
    const detail = { from, to: fresh.id };
    await this.ledger.append(tx, keyRotated.of({ at: this.clock.now(), subjectId: organisationId, detail }));
    while ((await this.sealEntries.sealBatch(tx, organisationId)).sealed > 0);
    await this.keys.replace(tx, organisationId, fresh);
    return detail;
  }
}
