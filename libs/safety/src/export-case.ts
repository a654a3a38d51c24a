import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { CaseQueries } from './case.queries.js';
import { caseForm, type CaseForm } from './case-form.rules.js';
import { caseExported } from './case.facts.js';

/** Takes a case out for a safety database. It holds health data, so the ledger keeps who took it out and when. */
@Injectable()
export class ExportCase {
  constructor(
    private readonly database: Database,
    private readonly queries: CaseQueries,
    private readonly organisations: OrganisationRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found when the organisation has no such case. */
  async execute(actor: Actor, caseId: string): Promise<CaseForm> {
    return this.database.within(actor, async (tx) => {
      const found = await this.queries.read(tx, caseId);
      const { name } = await this.organisations.get(tx);
      const at = this.clock.now();
      await this.ledger.append(tx, caseExported.of({ at, actorId: actor.memberId, subjectId: caseId }));
      return caseForm(found, name);
    });
  }
}
