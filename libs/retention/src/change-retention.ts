import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { retentionChanged } from './retention.facts.js';
import { RetentionRepository } from './retention.repository.js';
import { sameRetention } from './retention.rules.js';
import { RECORD_CLASSES, RETENTION_LIMITS, type Retention } from './retention.js';

/** Sets how long each class of record is kept after its end. Saying the same again changes nothing. */
@Injectable()
export class ChangeRetention {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly repository: RetentionRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the change began from.
   * @throws DomainError conflict `changed_meanwhile`, or invalid naming the class whose days are wrong.
   */
  async execute(actor: Actor, change: Retention, began?: number): Promise<void> {
    for (const name of RECORD_CLASSES) requireDays(name, change[name]);
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      if (sameRetention(await this.repository.settings(tx), change)) return;
      await this.edits.claim(tx, actor, 'organisation.retention', began, at);
      await this.repository.save(tx, change, actor.memberId, at);
      const { items, drafts, suggestions } = change;
      const { memberId: actorId, organisationId: subjectId } = actor;
      await this.ledger.append(
        tx,
        retentionChanged.of({ at, actorId, subjectId, detail: { items, drafts, suggestions } }),
      );
    });
  }
}

function requireDays(field: string, days: number | null): void {
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= RETENTION_LIMITS.days)) return;
  const message = say('must be a whole number of days from 1 to {most, number}, or left empty to keep it for ever', {
    most: RETENTION_LIMITS.days,
  });
  throw DomainError.invalid(field, message);
}
