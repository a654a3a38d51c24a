import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor } from '#libs/kernel';
import {
  AddResponsibility,
  ChangeResponsibility,
  DECIDING_ROLES,
  EndResponsibility,
  ResponsibilityQueries,
  type ResponsibilityOrder,
} from '#libs/responsibilities';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { IdParam } from '../fields/id.param.js';
import {
  NewResponsibility,
  Responsibility,
  ResponsibilityChange,
  ResponsibilityGaps,
  ResponsibilityList,
} from './responsibilities.dto.js';

@ApiTags('responsibilities')
@Controller('api/responsibilities')
export class ResponsibilitiesController {
  constructor(
    private readonly queries: ResponsibilityQueries,
    private readonly add: AddResponsibility,
    private readonly change: ChangeResponsibility,
    private readonly end: EndResponsibility,
    private readonly history: EditHistory,
  ) {}

  /** Who approves, answers and decides, and for what. */
  @Get()
  @Allow(...DECIDING_ROLES)
  @ApiOkResponse({ type: ResponsibilityList })
  async listResponsibilities(@CurrentActor() actor: Actor): Promise<ResponsibilityList> {
    const edited = await this.history.ofKind(actor, 'responsibility');
    const items = await this.queries.list(actor);
    return { items: items.map((one) => ({ ...one, ...edited(one.id) })) };
  }

  /** What nobody answers for, in a week of the organisation's. */
  @Get('gaps')
  @Allow('admin')
  @ApiOkResponse({ type: ResponsibilityGaps })
  async listGaps(@CurrentActor() actor: Actor): Promise<ResponsibilityGaps> {
    return { items: await this.queries.gaps(actor) };
  }

  /** Has a member or a team answer for something; 409 already_responsible when exactly that is there. */
  @Post()
  @Allow('admin')
  @ApiCreatedResponse({ type: Responsibility })
  async addResponsibility(@CurrentActor() actor: Actor, @Body() body: NewResponsibility): Promise<Responsibility> {
    return this.shown(actor, await this.add.execute(actor, orderOf(body)));
  }

  @Patch(':id')
  @Allow('admin')
  @ApiOkResponse({ type: Responsibility })
  async changeResponsibility(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { revision, ...body }: ResponsibilityChange,
  ): Promise<Responsibility> {
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.change.execute(actor, id, orderOf(body), revision), shown);
    return shown();
  }

  /** From now on they answer for it no more. */
  @Post(':id/end')
  @HttpCode(204)
  @Allow('admin')
  @ApiNoContentResponse()
  async endResponsibility(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.end.execute(actor, id);
  }

  private async shown(actor: Actor, id: string): Promise<Responsibility> {
    return this.history.with(actor, `responsibility.${id}`, async () => {
      const duty = (await this.queries.list(actor)).find((one) => one.id === id);
      if (!duty) throw DomainError.notFound('responsibility');
      return duty;
    });
  }
}

function orderOf({ memberId, teamId, fromMinute, untilMinute, ...order }: NewResponsibility): ResponsibilityOrder {
  return {
    ...order,
    memberId: memberId ?? null,
    teamId: teamId ?? null,
    fromMinute: fromMinute ?? null,
    untilMinute: untilMinute ?? null,
  };
}
