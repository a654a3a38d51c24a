import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { GuidelineRepository } from './guideline.repository.js';
import { PackShelf } from './pack-shelf.js';

export interface PackDecision {
  inForce: boolean;
  /** Stay on this version when newer ones come; null follows the newest. */
  pinnedVersion?: string | null;
}

/** Decides whether a pack is in force, from now on and in every process. */
@Injectable()
export class ChoosePack {
  constructor(
    private readonly database: Database,
    private readonly shelf: PackShelf,
    private readonly guidelines: GuidelineRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found for an unknown pack, invalid naming `pinnedVersion` for an unknown version. */
  async execute(actor: Actor, packId: string, decision: PackDecision): Promise<void> {
    const versions = (await this.shelf.packs())
      .filter(({ pack }) => pack.id === packId)
      .map(({ pack }) => pack.version);
    if (versions.length === 0) throw DomainError.notFound('rule pack');
    const pinnedVersion = decision.pinnedVersion ?? null;
    if (pinnedVersion !== null && !versions.includes(pinnedVersion)) {
      throw DomainError.invalid('pinnedVersion', `The pack comes in ${versions.join(', ')}.`);
    }
    const at = this.clock.now();
    await this.database.within(actor.organisationId, async (tx) => {
      await this.guidelines.choose(tx, { packId, inForce: decision.inForce, pinnedVersion }, actor.memberId, at);
      await this.ledger.append(tx, {
        kind: 'pack.chosen',
        at,
        actorId: actor.memberId,
        subjectKind: 'organisation',
        subjectId: actor.organisationId,
        detail: { packId, inForce: decision.inForce, pinnedVersion },
      });
    });
  }
}
