import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor, type Sentence, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { OrganisationRepository } from './organisation.repository.js';
import { organisationProblems, worksCouncilMissing } from './organisation.rules.js';
import type { Organisation } from './organisation.js';
import { organisationChanged } from './organisation.facts.js';

export type OrganisationChange = Partial<Omit<Organisation, 'id' | 'slug' | 'demo' | 'leaderboards'>> & {
  leaderboards?: Partial<Organisation['leaderboards']>;
};

/** Says what still names a region at that time, and what to do about it; null when nothing does. */
export type NamesRegion = (tx: Transaction, region: string, at: Date) => Promise<Sentence | null>;

/** What rooms above this one keep regions in: what is for a region that is gone would be for nobody, or asked of nothing. */
@Injectable()
export class RegionUses {
  private readonly uses: NamesRegion[] = [];

  add(use: NamesRegion): void {
    this.uses.push(use);
  }

  /** @throws DomainError conflict `region_in_use` that says what names one of them. */
  async refuse(tx: Transaction, regions: readonly string[], at: Date): Promise<void> {
    const messages: Sentence[] = [];
    for (const region of regions)
      for (const use of this.uses) messages.push(...[await use(tx, region, at)].filter((one) => one !== null));
    if (messages.length === 0) return;
    const errors = messages.map((message) => ({ field: 'regions', message }));
    throw new DomainError('conflict', 'region_in_use', say('A region that is in use stays in the list.'), errors);
  }
}

/**
 * Changes an organisation's settings. `began` is the revision the change began from.
 * @throws DomainError changed_meanwhile, works_council_needed, region_in_use, or invalid_input naming each field.
 */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly regionUses: RegionUses,
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
      const gone = before.regions.filter((region) => !after.regions.includes(region));
      await this.regionUses.refuse(tx, gone, at);
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
