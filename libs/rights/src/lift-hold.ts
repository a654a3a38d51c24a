import { Injectable } from '@nestjs/common';
import { holdLifted, HoldRepository } from '#libs/holds';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { EraseMember, MemberDirectory, OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { notOnesOwnHold } from './rights.errors.js';

/** Lifts a legal hold; the erasure that waited for it is done in the same moment. */
@Injectable()
export class LiftHold {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly directory: MemberDirectory,
    private readonly holds: HoldRepository,
    private readonly eraseMember: EraseMember,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns whether they were erased with it. @throws DomainError not_found; conflict `own_hold` or `not_held`. */
  async execute(actor: Actor, memberId: string): Promise<boolean> {
    if (memberId === actor.memberId) throw notOnesOwnHold();
    return this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      await this.directory.get(tx, memberId);
      const waiting = await this.holds.request(tx, memberId);
      if (!(await this.holds.remove(tx, memberId))) {
        throw DomainError.conflict('not_held', say('This person is under no legal hold.'));
      }
      const fact = { at: this.clock.now(), actorId: actor.memberId, subjectId: memberId };
      await this.ledger.append(tx, holdLifted.of(fact));
      if (!waiting) return false;
      await this.eraseMember.ask(tx, actor, memberId);
      return true;
    });
  }
}
