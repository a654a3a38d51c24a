import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { over } from './change-deputy.js';
import { CheckResponsibility } from './check-responsibility.js';
import type { ResponsibilityOrder } from './responsibility.js';
import { responsibilityChanged } from './responsibility.facts.js';
import { ResponsibilityRepository } from './responsibility.repository.js';
import { sameOrder } from './responsibility.rules.js';

/** Has somebody else answer for it, or for something else, or in other hours. */
@Injectable()
export class ChangeResponsibility {
  constructor(
    private readonly database: Database,
    private readonly check: CheckResponsibility,
    private readonly duties: ResponsibilityRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the change began from.
   * @throws DomainError not_found; changed_meanwhile; conflict `wrong_state` when it has ended; else as adding one does.
   */
  async execute(actor: Actor, id: string, order: ResponsibilityOrder, began?: number): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const before = await this.duties.find(tx, id);
      if (!before) throw DomainError.notFound('responsibility');
      if (before.endedAt) throw over();
      if (sameOrder(before, order) && (await this.edits.wouldTake(tx, `responsibility.${id}`, began))) return;
      await this.edits.claim(tx, actor, `responsibility.${id}`, began, at);
      const duty = await this.check.execute(tx, order, id);
      if (!(await this.duties.save(tx, { ...before, ...duty }))) throw over();
      const { kind, memberId, teamId } = duty;
      const detail = { kind, memberId, teamId };
      await this.ledger.append(tx, responsibilityChanged.of({ at, actorId: actor.memberId, subjectId: id, detail }));
    });
  }
}
