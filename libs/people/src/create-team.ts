import { Injectable } from '@nestjs/common';
import { listOf, Clock, DomainError, newId, say, type Actor, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { MemberRepository } from './member.repository.js';
import { languageProblem, nameProblem, regionOf } from './member.rules.js';
import { OrganisationRepository } from './organisation.repository.js';
import { teamNameTaken } from './people.errors.js';
import { TeamRepository, type Team } from './team.repository.js';
import { teamCreated } from './team.facts.js';

export interface TeamDraft {
  name: string;
  region?: string | null;
  language?: string | null;
  leadId?: string | null;
}

/** Adds a team. @throws DomainError team_exists, or invalid_input naming the field. */
@Injectable()
export class CreateTeam {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, draft: TeamDraft): Promise<Team> {
    return this.database.within(actor, async (tx) => {
      const { regions } = await this.organisations.get(tx);
      const team = checkedTeam(
        {
          id: newId(),
          name: draft.name,
          region: draft.region ?? null,
          language: draft.language ?? null,
          leadId: draft.leadId ?? null,
        },
        regions,
      );
      await requireLead(tx, this.members, team.leadId);
      const at = this.clock.now();
      if (!(await this.teams.insert(tx, team, at))) throw teamNameTaken();
      await this.ledger.append(
        tx,
        teamCreated.of({
          at,
          actorId: actor.memberId,
          subjectId: team.id,
        }),
      );
      return team;
    });
  }
}

/** The team in the organisation's spelling. @throws DomainError invalid_input naming what is wrong. */
export function checkedTeam(team: Team, regions: readonly string[]): Team {
  const name = tidyName(team.name);
  const region = team.region?.trim() ? regionOf(team.region.trim(), regions) : null;
  const language = team.language?.trim() || null;
  const problems = [
    { field: 'name', message: nameProblem(name) },
    {
      field: 'region',
      message: team.region?.trim() && !region ? say('must be one of {choices}', { choices: listOf(regions) }) : null,
    },
    { field: 'language', message: language && languageProblem(language) },
  ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));
  if (problems.length > 0) throw DomainError.invalidFields(problems);
  return { id: team.id, name, region, language, leadId: team.leadId };
}

/** @throws DomainError invalid naming `leadId` when that is nobody who may lead a team. */
export async function requireLead(tx: Transaction, members: MemberRepository, leadId: string | null): Promise<void> {
  if (leadId === null) return;
  const member = await members.find(tx, leadId);
  if (member?.status === 'active' && member.roles.some((role) => role === 'seller' || role === 'comms_lead')) return;
  throw DomainError.invalid('leadId', say('must be an active seller or comms lead'));
}
