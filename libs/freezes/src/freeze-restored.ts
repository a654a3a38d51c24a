import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { freezeStarted } from './freeze.facts.js';
import { FreezeRepository } from './freeze.repository.js';

const EVERYTHING = { scope: 'organisation', topicId: null, network: null, cause: 'restore' } as const;
const BY_NOBODY = { reason: null, startedBy: null, liftedBy: null, liftedAt: null };

/**
 * After a backup was restored: what was recalled, retired or stopped since stands in it as if nothing had happened, so
 * nothing at all is published until somebody has looked and lifts this.
 */
@Injectable()
export class FreezeRestored {
  constructor(
    private readonly freezes: FreezeRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @param backupAt when the backup was taken, where that is known. @returns false where one of these is in force already. */
  async execute(tx: Transaction, backupAt: Date | null): Promise<boolean> {
    const [id, at] = [newId(), this.clock.now()];
    await this.freezes.closeDoor(tx);
    if (!(await this.freezes.insert(tx, { id, ...EVERYTHING, ...BY_NOBODY, backupAt, startedAt: at }))) return false;
    const detail = { ...EVERYTHING, ...(backupAt ? { backupAt: backupAt.toISOString() } : {}) };
    await this.ledger.append(tx, freezeStarted.of({ at, actorId: null, subjectId: id, detail }));
    return true;
  }
}
