import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor } from '#libs/kernel';
import { ChangeTeam, CreateTeam, PeopleQueries, RemoveTeam } from '#libs/people';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { NewTeam, Team, TeamChange, TeamList } from './teams.dto.js';
import { presentTeam } from './teams.presenter.js';

@ApiTags('people')
@Controller('api/teams')
export class TeamsController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly create: CreateTeam,
    private readonly change: ChangeTeam,
    private readonly remove: RemoveTeam,
  ) {}

  @Get()
  @AnyMember()
  @ApiOkResponse({ type: TeamList })
  async listTeams(@CurrentActor() actor: Actor): Promise<TeamList> {
    return { items: (await this.queries.teams(actor)).map(presentTeam) };
  }

  @Post()
  @Allow('admin')
  @ApiCreatedResponse({ type: Team })
  async createTeam(@CurrentActor() actor: Actor, @Body() body: NewTeam): Promise<Team> {
    const team = await this.create.execute(actor, body);
    return this.shown(actor, team.id);
  }

  /** Changes a team; an absent field stays as it is. */
  @Patch(':id')
  @Allow('admin')
  @ApiOkResponse({ type: Team })
  async changeTeam(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: TeamChange,
  ): Promise<Team> {
    await this.change.execute(actor, id, body);
    return this.shown(actor, id);
  }

  /** Removes a team nobody belongs to; 409 team_in_use otherwise. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('admin')
  @ApiNoContentResponse()
  async removeTeam(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.remove.execute(actor, id);
  }

  private async shown(actor: Actor, id: string): Promise<Team> {
    const team = (await this.queries.teams(actor)).find((one) => one.id === id);
    if (!team) throw DomainError.notFound('team');
    return presentTeam(team);
  }
}
