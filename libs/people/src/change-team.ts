import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { checkedTeam, requireLead, type TeamDraft } from './create-team.js';
import { MemberRepository } from './member.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { teamNameTaken } from './people.errors.js';
import { TeamRepository, type Team } from './team.repository.js';
import { teamChanged } from './team.facts.js';

/**
 * Renames a team, moves its region or language or says who leads it. `began` is the revision the change began from.
 * @throws DomainError changed_meanwhile, not_found, team_exists or invalid_input.
 */
@Injectable()
export class ChangeTeam {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, teamId: string, change: Partial<TeamDraft>, began?: number): Promise<Team> {
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const { regions } = await this.organisations.lock(tx);
      const before = await this.teams.find(tx, teamId);
      if (!before) throw DomainError.notFound('team');
      const team = checkedTeam({ ...before, ...defined(change) }, regions);
      const fields = (['name', 'region', 'language', 'leadId'] as const).filter(
        (field) => team[field] !== before[field],
      );
      if (fields.length === 0 && (await this.edits.wouldTake(tx, `team.${teamId}`, began))) return before;
      await this.edits.claim(tx, actor, `team.${teamId}`, began, at);
      if (team.leadId !== before.leadId) await requireLead(tx, this.members, team.leadId);
      if (!(await this.teams.save(tx, team))) throw teamNameTaken();
      await this.ledger.append(
        tx,
        teamChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: teamId,
          detail: { fields },
        }),
      );
      return team;
    });
  }
}

/** The change without its absent fields; null stays, since it takes a value away. */
function defined(change: Partial<TeamDraft>): Partial<Team> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
