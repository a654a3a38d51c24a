import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { over } from './change-deputy.js';
import type { ResponsibilityRecord } from './responsibility.js';
import { responsibilityEnded } from './responsibility.facts.js';
import { ResponsibilityRepository } from './responsibility.repository.js';

/** From here on they answer for it no more. */
@Injectable()
export class EndResponsibility {
  constructor(
    private readonly database: Database,
    private readonly duties: ResponsibilityRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; conflict `wrong_state` when it has ended already. */
  async execute(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const duty = await this.duties.find(tx, id);
      if (!duty) throw DomainError.notFound('responsibility');
      await this.edits.claim(tx, actor, `responsibility.${id}`, undefined, at);
      if (!(await this.end(tx, duty, actor.memberId, at))) throw over();
    });
  }

  /** Ends all that a member, or a team, answers for. */
  async allOf(tx: Transaction, who: { memberId: string } | { teamId: string }, at: Date): Promise<void> {
    for (const duty of await this.duties.inForce(tx, who)) await this.end(tx, duty, null, at);
  }

  private async end(tx: Transaction, duty: ResponsibilityRecord, endedBy: string | null, at: Date): Promise<boolean> {
    if (!(await this.duties.save(tx, { ...duty, endedBy, endedAt: at }))) return false;
    const { id, kind, memberId, teamId } = duty;
    const detail = { kind, memberId, teamId };
    await this.ledger.append(tx, responsibilityEnded.of({ at, actorId: endedBy, subjectId: id, detail }));
    return true;
  }
}
