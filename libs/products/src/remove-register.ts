import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import type { RegisterKind } from './register-file.js';
import { RegisterRepository } from './register.repository.js';
import { RevisionRepository } from './revision.repository.js';
import { registerRemoved } from './register.facts.js';

/** Takes the names of a register out of the rule set again. */
@Injectable()
export class RemoveRegister {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly registers: RegisterRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found */
  async execute(actor: Actor, kind: RegisterKind): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      await this.revision.move(tx);
      if (!(await this.registers.remove(tx, kind))) throw DomainError.notFound('register');
      await this.ledger.append(
        tx,
        registerRemoved.of({
          at,
          actorId: actor.memberId,
          subjectId: actor.organisationId,
          detail: { register: kind },
        }),
      );
    });
  }
}
