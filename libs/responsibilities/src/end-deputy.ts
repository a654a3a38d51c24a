import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { over } from './change-deputy.js';
import { requireTheirs } from './check-deputy.js';
import type { DeputyRecord } from './deputy.js';
import { deputyEnded } from './deputy.facts.js';
import { DeputyRepository } from './deputy.repository.js';

/** From here on nobody stands in there any more. */
@Injectable()
export class EndDeputy {
  constructor(
    private readonly database: Database,
    private readonly deputies: DeputyRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; forbidden for another's; conflict `wrong_state` when it is over already. */
  async execute(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const deputy = await this.deputies.find(tx, id);
      if (!deputy) throw DomainError.notFound('deputy');
      requireTheirs(actor, deputy.memberId);
      if (deputy.endsAt <= at) throw over();
      await this.edits.claim(tx, actor, `deputy.${id}`, undefined, at);
      if (!(await this.end(tx, deputy, actor.memberId, at))) throw over();
    });
  }

  /** Ends whatever the member has to do with, away or standing in. */
  async allWith(tx: Transaction, memberId: string, at: Date): Promise<void> {
    for (const deputy of await this.deputies.with(tx, memberId, at)) await this.end(tx, deputy, null, at);
  }

  private async end(tx: Transaction, deputy: DeputyRecord, endedBy: string | null, at: Date): Promise<boolean> {
    if (!(await this.deputies.save(tx, { ...deputy, endedBy, endedAt: at }))) return false;
    const { id, memberId, deputyId, firstOn, lastOn } = deputy;
    const detail = { id, deputyId, firstOn, lastOn };
    await this.ledger.append(tx, deputyEnded.of({ at, actorId: endedBy, subjectId: memberId, detail }));
    return true;
  }
}
