import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { HoldQueries } from '#libs/retention';
import { Allow, CurrentActor } from '../access/access.js';
import { HoldQuery, ListedHoldPage } from './holds.dto.js';
import { presentHold } from './retention.presenter.js';

@ApiTags('retention')
@Controller('api/holds')
export class HoldsController {
  constructor(private readonly queries: HoldQueries) {}

  /** Legal holds on items that are there, the newest first. */
  @Get()
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiOkResponse({ type: ListedHoldPage })
  async listItemHolds(@CurrentActor() actor: Actor, @Query() query: HoldQuery): Promise<ListedHoldPage> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    return { items: items.map((hold) => ({ ...presentHold(hold), item: hold.item })), nextCursor };
  }
}
