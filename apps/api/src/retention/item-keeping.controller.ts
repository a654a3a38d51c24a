import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { ChangeHoldEnd, HoldItem, ReleaseItem, RetentionQueries } from '#libs/retention';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { HoldEndChange, HoldLift, NewItemHold } from './holds.dto.js';
import { ItemKeeping } from './retention.dto.js';
import { presentErasure, presentHold } from './retention.presenter.js';

@ApiTags('retention')
@Controller('api/content')
export class ItemKeepingController {
  constructor(
    private readonly queries: RetentionQueries,
    private readonly hold: HoldItem,
    private readonly end: ChangeHoldEnd,
    private readonly release: ReleaseItem,
  ) {}

  /** Every hold there was on an item; of one that was erased, when and why. */
  @Get(':id/keeping')
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiOkResponse({ type: ItemKeeping })
  async getItemKeeping(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ItemKeeping> {
    const { holds, erased } = await this.queries.keeping(actor, id);
    return { holds: holds.map(presentHold), erased: erased && presentErasure(erased) };
  }

  /** Keeps everything of the item until the hold is lifted or its last day is over. 409 held, erased. */
  @Post(':id/hold')
  @HttpCode(204)
  @Allow('comms_lead', 'admin')
  @ApiNoContentResponse()
  async holdItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { reason, until }: NewItemHold,
  ): Promise<void> {
    await this.hold.execute(actor, id, reason, until ?? null);
  }

  /** Lets the hold end on another day, or never. 409 not_held, changed_meanwhile, erased. */
  @Post(':id/hold/end')
  @HttpCode(204)
  @Allow('comms_lead', 'admin')
  @ApiNoContentResponse()
  async changeHoldEnd(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { until, before }: HoldEndChange,
  ): Promise<void> {
    await this.end.execute(actor, id, until, before);
  }

  /** Lifts the hold, and says why; seven days later the item is kept as long as its class. 409 not_held, erased. */
  @Post(':id/hold/lift')
  @HttpCode(204)
  @Allow('comms_lead', 'admin')
  @ApiNoContentResponse()
  async releaseItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { reason }: HoldLift,
  ): Promise<void> {
    await this.release.execute(actor, id, reason);
  }
}
