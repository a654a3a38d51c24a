import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { TeamRepository } from './team.repository.js';
import { teamRemoved } from './team.facts.js';

/** Removes a team nobody belongs to. @throws DomainError not_found or team_in_use. */
@Injectable()
export class RemoveTeam {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, teamId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      if (!(await this.teams.find(tx, teamId))) throw DomainError.notFound('team');
      if (!(await this.teams.remove(tx, teamId))) {
        throw DomainError.conflict('team_in_use', say('People belong to this team. Move them to another one first.'));
      }
      await this.ledger.append(
        tx,
        teamRemoved.of({
          at: this.clock.now(),
          actorId: actor.memberId,
          subjectId: teamId,
        }),
      );
    });
  }
}
