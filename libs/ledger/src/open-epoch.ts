import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { epochOpened } from './ledger.facts.js';
import { LedgerRepository } from './ledger.repository.js';
import { RotateKey } from './rotate-key.js';
import { SealEntries } from './seal-entries.js';
import { SealRepository } from './seal.repository.js';

/** Goes on from a restored backup: in an epoch of its own, so that nobody takes it for what was sealed after the backup. */
@Injectable()
export class OpenEpoch {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly seals: SealRepository,
    private readonly sealEntries: SealEntries,
    private readonly rotateKey: RotateKey,
    private readonly clock: Clock,
  ) {}

  /**
   * Seals what waits in the epoch before, and there puts a fresh key in use; then opens the next one under that.
   * @param takenAt when the backup was taken, where that is known. @returns the number of the epoch.
   */
  async execute(tx: Transaction, organisationId: string, takenAt: Date | null): Promise<number> {
    await this.seals.waitForLock(tx);
    const head = await this.seals.head(tx);
    await this.rotateKey.within(tx, organisationId);
    const detail = {
      epoch: head.epoch + 1,
      ...(takenAt ? { takenAt: takenAt.toISOString() } : {}),
      lastSeal: head.seal,
      lastSealHash: head.sealHash,
      lastPosition: head.position,
    };
    await this.ledger.append(tx, epochOpened.of({ at: this.clock.now(), subjectId: organisationId, detail }));
    await this.sealEntries.sealBatch(tx, organisationId, detail.epoch);
    return detail.epoch;
  }
}
