import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HELP_KINDS, HelpAuthor } from '#libs/drafting-help';
import type { Actor } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { CaptionHelpOfferQuery, CaptionHelpRequest, DraftingHelp, HelpOffer } from './drafting-help.dto.js';

@ApiTags('drafting help')
@Controller('api/drafting-help/captions')
export class CaptionHelpController {
  constructor(private readonly help: HelpAuthor) {}

  /** What may be asked for of captions on these topics for this audience. */
  @Get('offer')
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: HelpOffer })
  async getCaptionHelpOffer(
    @CurrentActor() actor: Actor,
    @Query() { public: audiencePublic, topics = '' }: CaptionHelpOfferQuery,
  ): Promise<HelpOffer> {
    const offer = await this.help.offer(actor, { audiencePublic, topicIds: topics.split(',') });
    return offer ? { kinds: [...HELP_KINDS], ...offer } : { kinds: [], languages: [], model: null };
  }

  /**
   * Captions made of one, as the organisation's model suggests them. What an author takes goes to review like any other.
   * 403 help_not_offered; 429 after twenty within an hour. `problem` says why the model said nothing.
   */
  @Post('suggestions')
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: DraftingHelp })
  async suggestCaptions(
    @CurrentActor() actor: Actor,
    @Body() { topics, public: audiencePublic, picture = false, disclosure, ...asks }: CaptionHelpRequest,
  ): Promise<DraftingHelp> {
    return this.help.execute(actor, {
      ...asks,
      disclosure: disclosure || null,
      topicIds: topics,
      audiencePublic,
      attachments: picture ? 1 : 0,
    });
  }
}
