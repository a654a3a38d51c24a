import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ItemQueries } from '#libs/content';
import type { Actor, Language } from '#libs/kernel';
import { AcceptPage } from '#libs/page-reviews';
import { PageQueries } from '#libs/page-snapshots';
import { Allow, CurrentActor } from '../access/access.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { IdParam } from '../fields/id.param.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { PageAcceptance, PageOfVersion } from './page-snapshots.dto.js';
import { presentPage } from './page-snapshots.presenter.js';

@ApiTags('content')
@Controller('api/content')
export class PageSnapshotsController {
  constructor(
    private readonly items: ItemQueries,
    private readonly pages: PageQueries,
    private readonly acceptPage: AcceptPage,
    private readonly limits: RateLimits,
  ) {}

  /** The page behind a version’s link: what it said when it was last read, and what was approved. */
  @Get(':id/versions/:versionId/page')
  @Allow('author', 'reviewer', 'comms_lead', 'admin', 'safety_officer')
  @ApiOkResponse({ type: PageOfVersion })
  async getPageOfVersion(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('versionId', IdParam) versionId: string,
    @SpokenLanguage() language: Language,
  ): Promise<PageOfVersion> {
    await this.items.get(actor, id, versionId);
    const page = await this.pages.ofVersion(actor, id, versionId);
    return { page: page && presentPage(page, language) };
  }

  /** Reads the page at once, and compares it where the version is approved. 409 looked_at_now. */
  @Post(':id/versions/:versionId/page/look')
  @HttpCode(200)
  @Allow('author', 'reviewer', 'comms_lead', 'admin', 'safety_officer')
  @ApiOkResponse({ type: PageOfVersion })
  async lookAtPage(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('versionId', IdParam) versionId: string,
    @SpokenLanguage() language: Language,
  ): Promise<PageOfVersion> {
    this.limits.take(LIMITS.page, actor.memberId);
    await this.items.get(actor, id, versionId);
    await this.pages.again(actor, id, versionId);
    return this.getPageOfVersion(actor, id, versionId, language);
  }

  /**
   * The content that is approved is still right with what its page says now: it is certified anew, and may be shared.
   * 403 own_item, 409 page_moved_on.
   */
  @Post(':id/page/accept')
  @HttpCode(204)
  @Allow('reviewer')
  @ApiNoContentResponse()
  async acceptPageOfItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { hash }: PageAcceptance,
  ): Promise<void> {
    await this.acceptPage.execute(actor, id, hash);
  }
}
