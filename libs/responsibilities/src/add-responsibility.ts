import { Injectable } from '@nestjs/common';
import { Clock, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { CheckResponsibility } from './check-responsibility.js';
import type { ResponsibilityOrder } from './responsibility.js';
import { responsibilityAdded } from './responsibility.facts.js';
import { ResponsibilityRepository } from './responsibility.repository.js';

/** Has a member or a team answer for something. */
@Injectable()
export class AddResponsibility {
  constructor(
    private readonly database: Database,
    private readonly check: CheckResponsibility,
    private readonly duties: ResponsibilityRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws DomainError invalid naming the fields; conflict `already_responsible`. */
  async execute(actor: Actor, order: ResponsibilityOrder): Promise<string> {
    const [id, at] = [newId(), this.clock.now()];
    await this.database.within(actor, async (tx) => {
      const duty = await this.check.execute(tx, order);
      const added = { addedBy: actor.memberId, addedAt: at, endedBy: null, endedAt: null };
      await this.duties.insert(tx, { id, ...duty, ...added });
      const { kind, memberId, teamId } = duty;
      const detail = { kind, memberId, teamId };
      await this.ledger.append(tx, responsibilityAdded.of({ at, actorId: actor.memberId, subjectId: id, detail }));
    });
    return id;
  }
}
