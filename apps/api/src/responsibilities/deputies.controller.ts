import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor } from '#libs/kernel';
import { ChangeDeputy, DECIDING_ROLES, DeputyQueries, EndDeputy, NameDeputy } from '#libs/responsibilities';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { IdParam } from '../fields/id.param.js';
import { DeciderList, Deputy, DeputyChange, DeputyList, NewDeputy } from './deputies.dto.js';

@ApiTags('responsibilities')
@Controller('api/deputies')
export class DeputiesController {
  constructor(
    private readonly queries: DeputyQueries,
    private readonly name: NameDeputy,
    private readonly change: ChangeDeputy,
    private readonly end: EndDeputy,
    private readonly history: EditHistory,
  ) {}

  /** Who stands in for whom now and later: of everybody for an admin, else those one has to do with. */
  @Get()
  @Allow(...DECIDING_ROLES)
  @ApiOkResponse({ type: DeputyList })
  async listDeputies(@CurrentActor() actor: Actor): Promise<DeputyList> {
    const edited = await this.history.ofKind(actor, 'deputy');
    const items = await this.queries.list(actor);
    return { items: items.map((one) => ({ ...one, namedAt: one.namedAt.toISOString(), ...edited(one.id) })) };
  }

  /** Everybody who decides something here, for choosing who stands in. */
  @Get('people')
  @Allow(...DECIDING_ROLES)
  @ApiOkResponse({ type: DeciderList })
  async listDeciders(@CurrentActor() actor: Actor): Promise<DeciderList> {
    return { items: await this.queries.deciders(actor) };
  }

  /** Names who stands in; 409 already_away when somebody does on one of these days. */
  @Post()
  @Allow(...DECIDING_ROLES)
  @ApiCreatedResponse({ type: Deputy })
  async nameDeputy(@CurrentActor() actor: Actor, @Body() order: NewDeputy): Promise<Deputy> {
    return this.shown(actor, await this.name.execute(actor, order));
  }

  /** Has somebody else stand in, or on other days; once it has begun only its last day changes. */
  @Patch(':id')
  @Allow(...DECIDING_ROLES)
  @ApiOkResponse({ type: Deputy })
  async changeDeputy(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { revision, ...change }: DeputyChange,
  ): Promise<Deputy> {
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.change.execute(actor, id, change, revision), shown);
    return shown();
  }

  /** From now on nobody stands in there. */
  @Post(':id/end')
  @HttpCode(204)
  @Allow(...DECIDING_ROLES)
  @ApiNoContentResponse()
  async endDeputy(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.end.execute(actor, id);
  }

  private async shown(actor: Actor, id: string): Promise<Deputy> {
    return this.history.with(actor, `deputy.${id}`, async () => {
      const deputy = (await this.queries.list(actor)).find((one) => one.id === id);
      if (!deputy) throw DomainError.notFound('deputy');
      return { ...deputy, namedAt: deputy.namedAt.toISOString() };
    });
  }
}
