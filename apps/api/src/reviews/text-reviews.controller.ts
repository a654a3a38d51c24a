import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { AskReviewer, DecideText, TextReviewQueries } from '#libs/text-reviews';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import {
  TextDecisionRequest,
  TextReview,
  TextReviewPage,
  TextReviewQuery,
  TextReviewRequest,
} from './text-reviews.dto.js';
import { presentTextReview } from './text-reviews.presenter.js';

@ApiTags('reviews')
@Controller('api/text-reviews')
export class TextReviewsController {
  constructor(
    private readonly queries: TextReviewQueries,
    private readonly ask: AskReviewer,
    private readonly decide: DecideText,
  ) {}

  /** Asks a reviewer about one exact text of yours: 422 guideline_block when none can let it pass, no_review_needed. */
  @Post()
  @Allow('advocate', 'seller')
  @ApiCreatedResponse({ type: TextReview })
  async askReviewer(@CurrentActor() actor: Actor, @Body() body: TextReviewRequest): Promise<TextReview> {
    return this.show(actor, await this.ask.execute(actor, body));
  }

  /** Texts of members that wait for a decision, the longest waiting first; or that were decided on, the last first. */
  @Get()
  @Allow('advocate', 'seller', 'reviewer')
  @ApiOkResponse({ type: TextReviewPage })
  async listTextReviews(@CurrentActor() actor: Actor, @Query() query: TextReviewQuery): Promise<TextReviewPage> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    return { items: items.map(presentTextReview), nextCursor };
  }

  @Get(':id')
  @Allow('advocate', 'seller', 'reviewer')
  @ApiOkResponse({ type: TextReview })
  async getTextReview(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<TextReview> {
    return this.show(actor, id);
  }

  /**
   * Decides about exactly the text seen: 409 already_decided, text_moved_on or content_moved_on, 403 own_text,
   * 422 reason_needed or guideline_block.
   */
  @Post(':id/decision')
  @HttpCode(200)
  @Allow('reviewer')
  @ApiOkResponse({ type: TextReview })
  async decideText(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: TextDecisionRequest,
  ): Promise<TextReview> {
    await this.decide.execute(actor, id, body);
    return this.show(actor, id);
  }

  private async show(actor: Actor, id: string): Promise<TextReview> {
    return presentTextReview(await this.queries.get(actor, id));
  }
}
