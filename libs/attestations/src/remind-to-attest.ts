import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { AttestationQueries } from './attestation.queries.js';
import { conductReminded } from './conduct.facts.js';
import { ConductRepository } from './conduct.repository.js';

/** Has everybody reminded who shares and has not read what holds now. */
@Injectable()
export class RemindToAttest {
  constructor(
    private readonly database: Database,
    private readonly conduct: ConductRepository,
    private readonly attestations: AttestationQueries,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns how many that are. @throws DomainError conflict `nobody_to_remind`. */
  async execute(actor: Actor): Promise<number> {
    return this.database.within(actor, async (tx) => {
      const current = await this.conduct.current(tx);
      const missing = await this.attestations.missing(tx);
      if (!current || missing.length === 0) {
        throw DomainError.conflict('nobody_to_remind', say('Everybody who shares has read the code of conduct.'));
      }
      const { organisationId: subjectId, memberId: actorId } = actor;
      const detail = { version: current.version, members: missing.length };
      await this.ledger.append(tx, conductReminded.of({ at: this.clock.now(), actorId, subjectId, detail }));
      return missing.length;
    });
  }
}
