import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ItemQueries } from '#libs/content';
import type { Actor, Language } from '#libs/kernel';
import { SourceQueries } from '#libs/sources';
import { speakTo } from '#libs/translations';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { ItemOrigin } from './origins.dto.js';

@ApiTags('content')
@Controller('api/content')
export class OriginsController {
  constructor(
    private readonly items: ItemQueries,
    private readonly sources: SourceQueries,
  ) {}

  /** Where an item came from; nothing where somebody of the library wrote it. */
  @Get(':id/origin')
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: ItemOrigin })
  async getItemOrigin(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<ItemOrigin> {
    await this.items.get(actor, id);
    const found = await this.sources.ofItem(actor, id);
    if (!found) return { source: null };
    const { source, linkUrl, pictureProblem, change, changedAt } = found;
    return {
      source: {
        ...source,
        linkUrl,
        pictureProblem: pictureProblem && speakTo(language, pictureProblem),
        change,
        changedAt: changedAt?.toISOString() ?? null,
      },
    };
  }
}
