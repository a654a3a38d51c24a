import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { ErasureList } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { prospectErased } from './prospect.facts.js';
import { ProspectRepository } from './prospect.repository.js';

/**
 * Erases a prospect for good, in backups too: the key of the name is destroyed, and the list apart from the database says
 * so to whatever is restored. Their links go on leading where they lead, for nobody that can be named.
 */
@Injectable()
export class EraseProspect {
  constructor(
    private readonly database: Database,
    private readonly prospects: ProspectRepository,
    private readonly erasures: ErasureList,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** By the seller or the lead of their team. @throws DomainError not_found for anybody else. */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      await this.prospects.lock(tx, id);
      await this.erase(tx, actor.organisationId, id, actor.memberId);
    });
  }

  /** All that a member named who is erased. */
  async allOf(tx: Transaction, organisationId: string, memberId: string): Promise<void> {
    for (const id of await this.prospects.idsOf(tx, memberId)) await this.erase(tx, organisationId, id, null);
  }

  private async erase(tx: Transaction, organisationId: string, id: string, actorId: string | null): Promise<void> {
    if (!(await this.prospects.erase(tx, id))) return;
    const at = this.clock.now();
    await this.ledger.append(tx, prospectErased.of({ at, actorId, subjectId: id }));
    // Last, and before the commit: nobody is told that it is done unless it will outlive every backup.
    await this.erasures.add({ organisationId, memberId: id, at: at.toISOString() });
  }
}
