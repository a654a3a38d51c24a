import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HelpMember } from '#libs/drafting-help';
import type { Actor } from '#libs/kernel';
import { RecentTexts } from '#libs/recent-texts';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { DraftingHelp, HelpOffer, HelpRequest } from './drafting-help.dto.js';

/** The newest texts of colleagues that variants are compared with. */
const COLLEAGUES = 200;

@ApiTags('drafting help')
@Controller('api/drafting-help')
export class DraftingHelpController {
  constructor(
    private readonly help: HelpMember,
    private readonly recentTexts: RecentTexts,
  ) {}

  /** What may be asked for of a caption that you may share. */
  @Get('versions/:versionId/captions/:captionId')
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: HelpOffer })
  async getHelpOffer(
    @CurrentActor() actor: Actor,
    @Param('versionId', IdParam) versionId: string,
    @Param('captionId', IdParam) captionId: string,
  ): Promise<HelpOffer> {
    return this.help.offer(actor, versionId, captionId);
  }

  /**
   * Other words for your text, as the organisation's model suggests them; each is screened, none goes out by itself.
   * 403 help_not_offered; 429 after twenty within an hour. `problem` says why the model said nothing.
   */
  @Post('suggestions')
  @HttpCode(200)
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: DraftingHelp })
  async suggestWords(@CurrentActor() actor: Actor, @Body() body: HelpRequest): Promise<DraftingHelp> {
    return this.help.execute(actor, body, (itemId) => this.recentTexts.ofColleagues(actor, itemId, COLLEAGUES));
  }
}
