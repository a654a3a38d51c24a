import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { EraseProspect, ProspectLinks, ProspectQueries, SaveProspect } from '#libs/prospects';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { Prospect, ProspectDraft, ProspectLinkHandedOut, ProspectLinkRequest, ProspectList } from './prospects.dto.js';
import { presentProspect } from './prospects.presenter.js';

@ApiTags('prospects')
@Controller('api/prospects')
export class ProspectsController {
  constructor(
    private readonly queries: ProspectQueries,
    private readonly save: SaveProspect,
    private readonly erase: EraseProspect,
    private readonly links: ProspectLinks,
  ) {}

  /** Whom you speak to as a seller, the newest first. Nobody but you and the lead of your team sees them. */
  @Get()
  @Allow('seller')
  @ApiOkResponse({ type: ProspectList })
  async listProspects(@CurrentActor() actor: Actor): Promise<ProspectList> {
    const { items, leads } = await this.queries.mine(actor);
    return { items: items.map(presentProspect), leads };
  }

  @Post()
  @Allow('seller')
  @ApiCreatedResponse({ type: Prospect })
  async createProspect(@CurrentActor() actor: Actor, @Body() body: ProspectDraft): Promise<Prospect> {
    return this.show(actor, await this.save.execute(actor, null, body));
  }

  /** Those of the sellers whose team you lead, by seller. */
  @Get('team')
  @Allow('seller', 'comms_lead')
  @ApiOkResponse({ type: ProspectList })
  async listTeamProspects(@CurrentActor() actor: Actor): Promise<ProspectList> {
    const { items, leads } = await this.queries.ofTeam(actor);
    return { items: items.map(presentProspect), leads };
  }

  @Get(':id')
  @Allow('seller', 'comms_lead')
  @ApiOkResponse({ type: Prospect })
  async getProspect(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<Prospect> {
    return this.show(actor, id);
  }

  @Put(':id')
  @Allow('seller')
  @ApiOkResponse({ type: Prospect })
  async changeProspect(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ProspectDraft,
  ): Promise<Prospect> {
    return this.show(actor, await this.save.execute(actor, id, body));
  }

  /** Erases the name and what ties links to it, for good and in backups too; by the seller or their lead. */
  @Post(':id/erase')
  @HttpCode(204)
  @Allow('seller', 'comms_lead')
  @ApiNoContentResponse()
  async eraseProspect(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.erase.execute(actor, id);
  }

  /** A link for them alone, to send in a message of your own; what that says is not screened here. */
  @Post(':id/links')
  @Allow('seller')
  @ApiCreatedResponse({ type: ProspectLinkHandedOut })
  async handOutLink(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { itemId }: ProspectLinkRequest,
  ): Promise<ProspectLinkHandedOut> {
    return { url: await this.links.handOut(actor, id, itemId) };
  }

  private async show(actor: Actor, id: string): Promise<Prospect> {
    return presentProspect(await this.queries.one(actor, id));
  }
}
