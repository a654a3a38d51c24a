import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { RetentionQueries } from '#libs/retention';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { ErasureOfItem } from './erasures.dto.js';
import { presentErased } from './retention.presenter.js';

@ApiTags('retention')
@Controller('api/content')
export class ErasuresController {
  constructor(private readonly queries: RetentionQueries) {}

  /** When an item was erased and by which rule, for whoever could open it; 404 of any that was not. */
  @Get(':id/erasure')
  @Allow('author', 'reviewer', 'safety_officer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: ErasureOfItem })
  async getErasure(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ErasureOfItem> {
    return presentErased(await this.queries.erasure(actor, id));
  }
}
