import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { OrganisationRepository } from './organisation.repository.js';
import { organisationProblems, worksCouncilMissing } from './organisation.rules.js';
import type { Organisation } from './organisation.js';
import { organisationChanged } from './organisation.facts.js';

export type OrganisationChange = Partial<Omit<Organisation, 'id' | 'slug' | 'demo' | 'leaderboards'>> & {
  leaderboards?: Partial<Organisation['leaderboards']>;
};

/**
 * Changes an organisation's settings. `began` is the revision the change began from.
 * @throws DomainError changed_meanwhile, works_council_needed, or invalid_input naming each field.
 */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, change: OrganisationChange, began?: number): Promise<Organisation> {
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const before = await this.organisations.lock(tx);
      const after = applied(before, change);
      const fields = Object.keys(after).filter((key) => {
        const field = key as keyof Organisation;
        return JSON.stringify(before[field]) !== JSON.stringify(after[field]);
      });
      if (fields.length > 0) await this.edits.claim(tx, actor, 'organisation.settings', began, at);
      const problems = organisationProblems(after);
      if (problems.length > 0) throw DomainError.invalidFields(problems);
      if (worksCouncilMissing(after)) {
        const detail = say('Leaderboards stay off until the agreement of the works council is on record.');
        throw new DomainError('rule_violation', 'works_council_needed', detail, [
          { field: 'leaderboards.mode', message: say('must be off while the works council has not agreed') },
        ]);
      }
      if (fields.length === 0) return before;
      await this.organisations.save(tx, after, at);
      await this.ledger.append(
        tx,
        organisationChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: after.id,
          detail: { fields, leaderboardsMode: after.leaderboards.mode, industry: after.industry },
        }),
      );
      return after;
    });
  }
}

function applied(before: Organisation, change: OrganisationChange): Organisation {
  const given = <T extends object>(values: T): T =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
  return {
    ...before,
    ...given({ ...change, leaderboards: undefined }),
    name: change.name === undefined ? before.name : tidyName(change.name),
    leaderboards: { ...before.leaderboards, ...given(change.leaderboards ?? {}) },
  };
}
