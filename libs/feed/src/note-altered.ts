import { Injectable } from '@nestjs/common';
import { VersionRepository } from '#libs/content';
import { Clock, DomainError } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { AlteredContentEntity } from './altered-content.entity.js';
import { ALTERATIONS, contentAltered, type Alteration } from './feed.facts.js';

/** Notes that what is stored of a version is not what was approved, so that whoever can look into it is told. */
@Injectable()
export class NoteAltered {
  constructor(
    private readonly versions: VersionRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * In the transaction in which a share of it was refused or held; one that is rolled back notes nothing.
   * @param code why it was refused or held. What was noted before is not noted again.
   * @returns whether the code says so at all.
   */
  async execute(tx: Transaction, versionId: string, code: string): Promise<boolean> {
    if (!isAlteration(code)) return false;
    const { itemId } = await this.versions.get(tx, versionId);
    const at = this.clock.now();
    if (await insertUnlessThere(tx, AlteredContentEntity, { versionId, itemId, code, noticedAt: at })) {
      const fact = { at, actorId: null, subjectId: versionId, detail: { itemId, code } };
      await this.ledger.append(tx, contentAltered.of(fact));
    }
    return true;
  }

  /**
   * The same for what a look at the content threw.
   * @returns it, to be thrown once the transaction is over. @throws it where it is about anything else.
   */
  async ofRefusal(tx: Transaction, versionId: string, error: unknown): Promise<DomainError> {
    if (error instanceof DomainError && (await this.execute(tx, versionId, error.code))) return error;
    throw error;
  }
}

function isAlteration(code: string): code is Alteration {
  return (ALTERATIONS as readonly string[]).includes(code);
}
