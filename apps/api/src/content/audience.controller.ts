import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AudienceSizeQueries } from '#libs/feed';
import type { Actor } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { AudienceSize } from './audience.dto.js';
import { AudienceDraft } from './draft.dto.js';

@ApiTags('content')
@Controller('api/content/audience')
export class AudienceController {
  constructor(private readonly sizes: AudienceSizeQueries) {}

  /** How many people an audience reaches, by the rule of the feed. Nothing is kept. */
  @Post()
  @HttpCode(200)
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: AudienceSize })
  async measureAudience(
    @CurrentActor() actor: Actor,
    @Body() { teams = [], regions = [], languages = [] }: AudienceDraft,
  ): Promise<AudienceSize> {
    return this.sizes.of(actor, { teams, regions, languages });
  }
}
