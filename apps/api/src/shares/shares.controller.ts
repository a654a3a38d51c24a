import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '#libs/kernel';
import { ShareOutlooks } from '#libs/outlook';
import { MeasurementQueries } from '#libs/reach';
import {
  CancelShare,
  CreateShare,
  RescheduleShare,
  ResolveShare,
  ShareQueries,
  WithdrawShare,
  type ShareView,
} from '#libs/shares';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { IdParam } from '../fields/id.param.js';
import { RescheduleOrder, ShareOrder, ShareResolution } from './share-order.dto.js';
import { Share, SharePage, ShareQuery } from './shares.dto.js';
import { presentShare, resolutionOf } from './shares.presenter.js';

@ApiTags('shares')
@Controller('api/shares')
export class SharesController {
  constructor(
    private readonly queries: ShareQueries,
    private readonly measurements: MeasurementQueries,
    private readonly outlooks: ShareOutlooks,
    private readonly create: CreateShare,
    private readonly cancel: CancelShare,
    private readonly reschedule: RescheduleShare,
    private readonly resolve: ResolveShare,
    private readonly withdraw: WithdrawShare,
  ) {}

  /** Publishes one exact text in your name, at once or when you say. */
  @Post()
  @Allow('advocate', 'seller')
  @ApiCreatedResponse({ type: Share })
  async createShare(
    @CurrentActor() actor: Actor,
    @Body() body: ShareOrder,
    @SpokenLanguage() language: Language,
  ): Promise<Share> {
    return this.show(actor, await this.create.execute(actor, body), language);
  }

  /**
   * Your shares, the newest first; or everybody's, for who leads the programme. Whoever shares no more still sees what
   * waits in their name, and can call it off.
   */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: SharePage })
  async listShares(
    @CurrentActor() actor: Actor,
    @Query() query: ShareQuery,
    @SpokenLanguage() language: Language,
  ): Promise<SharePage> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    return { items: await this.present(actor, items, language), nextCursor };
  }

  @Get(':id')
  @AnyMember()
  @ApiOkResponse({ type: Share })
  async getShare(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<Share> {
    return this.show(actor, id, language);
  }

  /** Calls off a share that still waits. */
  @Post(':id/cancel')
  @HttpCode(200)
  @AnyMember()
  @ApiOkResponse({ type: Share })
  async cancelShare(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<Share> {
    await this.cancel.execute(actor, id);
    return this.show(actor, id, language);
  }

  /** Moves a share of yours that still waits to another time. */
  @Post(':id/reschedule')
  @HttpCode(200)
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: Share })
  async rescheduleShare(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: RescheduleOrder,
    @SpokenLanguage() language: Language,
  ): Promise<Share> {
    await this.reschedule.execute(actor, id, body.schedule);
    return this.show(actor, id, language);
  }

  /** Says what you found on the network, of a share whose fate is unknown or that waits because a backup was restored. */
  @Post(':id/resolve')
  @HttpCode(200)
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: Share })
  async resolveShare(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ShareResolution,
    @SpokenLanguage() language: Language,
  ): Promise<Share> {
    await this.resolve.execute(actor, id, resolutionOf(body));
    return this.show(actor, id, language);
  }

  /** Deletes a published share at the network. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('advocate', 'seller', 'comms_lead', 'admin')
  @ApiOkResponse({ type: Share })
  async withdrawShare(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<Share> {
    await this.withdraw.execute(actor, id);
    return this.show(actor, id, language);
  }

  private async show(actor: Actor, id: string, language: Language): Promise<Share> {
    const [share] = await this.present(actor, [await this.queries.get(actor, id)], language);
    return share as Share;
  }

  private async present(actor: Actor, views: ShareView[], language: Language): Promise<Share[]> {
    const figures = await this.measurements.ofShares(
      actor,
      views.map(({ id }) => id),
    );
    const outlooks = await this.outlooks.of(actor, views);
    return views.map((view) => presentShare(view, figures.get(view.id) ?? [], language, outlooks.get(view.id)));
  }
}
