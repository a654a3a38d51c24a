import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { ItemStages } from '#libs/stages';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { ItemStage, ItemStageChange } from './stages.dto.js';

@ApiTags('content')
@Controller('api/content/:id/stage')
export class StagesController {
  constructor(private readonly stages: ItemStages) {}

  /** At what stage of a conversation with a buyer the item is of use. */
  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: ItemStage })
  async getItemStage(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ItemStage> {
    return { stage: await this.stages.get(actor, id) };
  }

  /** Nothing readers see: it holds at once, and nobody reviews it. */
  @Put()
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: ItemStage })
  async setItemStage(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { stage }: ItemStageChange,
  ): Promise<ItemStage> {
    await this.stages.set(actor, id, stage);
    return { stage };
  }
}
