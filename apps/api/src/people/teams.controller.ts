import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor } from '#libs/kernel';
import { ChangeTeam, CreateTeam, PeopleQueries, RemoveTeam } from '#libs/people';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { EditHistory } from '../edits/edit-history.js';
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
    private readonly history: EditHistory,
  ) {}

  @Get()
  @AnyMember()
  @ApiOkResponse({ type: TeamList })
  async listTeams(@CurrentActor() actor: Actor): Promise<TeamList> {
    const edited = await this.history.ofKind(actor, 'team');
    const teams = await this.queries.teams(actor);
    return { items: teams.map((team) => ({ ...presentTeam(team), ...edited(team.id) })) };
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
    const { revision, ...change } = body;
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.change.execute(actor, id, change, revision), shown);
    return shown();
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
    return this.history.with(actor, `team.${id}`, async () => {
      const team = (await this.queries.teams(actor)).find((one) => one.id === id);
      if (!team) throw DomainError.notFound('team');
      return presentTeam(team);
    });
  }
}
