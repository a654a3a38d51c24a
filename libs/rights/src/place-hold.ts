import { Injectable } from '@nestjs/common';
import { HoldRepository, holdPlaced } from '#libs/holds';
import { Clock, DomainError, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { isErased, MemberDirectory, OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { notOnesOwnHold } from './rights.errors.js';

/**
 * Keeps everything of a member, whoever asks for it to go and however old it grows, until the hold is lifted. It beats
 * erasure from the moment it is placed.
 */
@Injectable()
export class PlaceHold {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly directory: MemberDirectory,
    private readonly holds: HoldRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; invalid_input on `reason`; conflict `own_hold`, `erased` or `held`. */
  async execute(actor: Actor, memberId: string, reason: string): Promise<void> {
    if (memberId === actor.memberId) throw notOnesOwnHold();
    const said = shownText(reason);
    if (said === null) throw DomainError.invalid('reason', say('must not be empty'));
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      const member = await this.directory.get(tx, memberId);
      if (isErased(member))
        throw DomainError.conflict('erased', say('This member was erased; there is nothing to hold.'));
      const at = this.clock.now();
      const { memberId: actorId } = actor;
      if (!(await this.holds.insert(tx, { memberId, reason: said, placedBy: actorId, since: at }))) {
        throw DomainError.conflict('held', say('This person is under a legal hold already.'));
      }
      await this.ledger.append(tx, holdPlaced.of({ at, actorId, subjectId: memberId, detail: { reason: said } }));
    });
  }
}
