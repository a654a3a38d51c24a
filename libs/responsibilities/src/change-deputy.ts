import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { CheckDeputy, requireTheirs } from './check-deputy.js';
import type { DeputyOrder } from './deputy.js';
import { deputyChanged } from './deputy.facts.js';
import { DeputyRepository } from './deputy.repository.js';

/** Has somebody else stand in, or on other days. */
@Injectable()
export class ChangeDeputy {
  constructor(
    private readonly database: Database,
    private readonly check: CheckDeputy,
    private readonly deputies: DeputyRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the change began from.
   * @throws DomainError not_found; changed_meanwhile; conflict `wrong_state` when it is over; else as naming one does.
   */
  async execute(actor: Actor, id: string, change: Omit<DeputyOrder, 'memberId'>, began?: number): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const before = await this.deputies.find(tx, id);
      if (!before) throw DomainError.notFound('deputy');
      requireTheirs(actor, before.memberId);
      if (before.endedAt || before.endsAt <= at) throw over();
      const { deputyId, firstOn, lastOn } = change;
      const same = deputyId === before.deputyId && firstOn === before.firstOn && lastOn === before.lastOn;
      if (same && (await this.edits.wouldTake(tx, `deputy.${id}`, began))) return;
      await this.edits.claim(tx, actor, `deputy.${id}`, began, at);
      const moments = await this.check.execute(tx, actor, { memberId: before.memberId, ...change }, at, before);
      if (!(await this.deputies.save(tx, { ...before, deputyId, firstOn, lastOn, ...moments }))) throw over();
      const detail = { id, deputyId, firstOn, lastOn };
      await this.ledger.append(
        tx,
        deputyChanged.of({ at, actorId: actor.memberId, subjectId: before.memberId, detail }),
      );
    });
  }
}

export const over = () => DomainError.conflict('wrong_state', say('This is over already.'));
