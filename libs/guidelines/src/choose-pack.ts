import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { GuidelineRepository } from './guideline.repository.js';
import { OwnShelf } from './own-shelf.js';
import { packChosen } from './pack.facts.js';

export interface PackDecision {
  inForce: boolean;
  /** Stay on this version when newer ones come; null follows the newest; left out, it stays as it is. */
  pinnedVersion?: string | null;
}

/** Decides whether a pack is in force, from now on and in every process. */
@Injectable()
export class ChoosePack {
  constructor(
    private readonly database: Database,
    private readonly shelf: OwnShelf,
    private readonly guidelines: GuidelineRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the decision began from. @throws DomainError not_found for an unknown pack, invalid naming
   * `pinnedVersion` for an unknown version, conflict `changed_meanwhile`.
   */
  async execute(actor: Actor, packId: string, decision: PackDecision, began?: number): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const { choices } = await this.guidelines.grounds(tx);
      const chosen = choices.find((choice) => choice.packId === packId);
      const before = chosen?.pinnedVersion ?? null;
      const pinnedVersion = decision.pinnedVersion === undefined ? before : decision.pinnedVersion;
      const versions = (await this.shelf.packs(tx, choices)).filter(({ pack }) => pack.id === packId);
      if (versions.length === 0) throw DomainError.notFound('rule pack');
      const pinned = versions.find(({ pack }) => pack.version === pinnedVersion);
      if (pinnedVersion !== null && !pinned && pinnedVersion !== before) {
        const known = versions.map(({ pack }) => pack.version).join(', ');
        throw DomainError.invalid('pinnedVersion', say('The pack comes in {known}.', { known }));
      }
      const unchanged = chosen?.inForce === decision.inForce && pinnedVersion === before;
      if (unchanged && (await this.edits.wouldTake(tx, `pack.${packId}`, began))) return;
      await this.edits.claim(tx, actor, `pack.${packId}`, began, at);
      // A later release may no longer bring this version: what was pinned goes on judging as it does today.
      if (pinned) await this.guidelines.keepPack(tx, pinned, at);
      await this.guidelines.choose(tx, { packId, inForce: decision.inForce, pinnedVersion }, actor.memberId, at);
      await this.ledger.append(
        tx,
        packChosen.of({
          at,
          actorId: actor.memberId,
          subjectId: actor.organisationId,
          detail: { packId, inForce: decision.inForce, pinnedVersion },
        }),
      );
    });
  }
}
