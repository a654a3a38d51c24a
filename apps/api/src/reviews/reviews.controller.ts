import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { WaitingFor } from '#libs/approval-queue';
import { APPROVER_ROLES } from '#libs/approval-routes';
import { DecideReview, ItemQueries, ReviewQueries } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { Item } from '../content/content.dto.js';
import { presentItem } from '../content/content.presenter.js';
import { IdParam } from '../fields/id.param.js';
import { DecisionRequest, Review, ReviewQuery, ReviewSummaryPage } from './reviews.dto.js';
import { presentReview } from './reviews.presenter.js';

@ApiTags('reviews')
@Controller('api/reviews')
export class ReviewsController {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly items: ItemQueries,
    private readonly decide: DecideReview,
    private readonly waiting: WaitingFor,
  ) {}

  /** What waits for a decision, the longest waiting first; or what was decided, the last first. */
  @Get()
  @Allow(...APPROVER_ROLES)
  @ApiOkResponse({ type: ReviewSummaryPage })
  async listReviews(@CurrentActor() actor: Actor, @Query() query: ReviewQuery): Promise<ReviewSummaryPage> {
    const { items, nextCursor } = await this.queries.list(actor, { ...query, itemIds: await this.asked(actor, query) });
    const waiting = await this.waiting.authors(
      actor,
      items.filter(({ decision }) => decision === null).map(({ itemId }) => itemId),
    );
    return { items: items.map((item) => presentReview(item, waiting.has(item.itemId))), nextCursor };
  }

  @Get(':itemId')
  @Allow(...APPROVER_ROLES)
  @ApiOkResponse({ type: Review })
  async getReview(@CurrentActor() actor: Actor, @Param('itemId', IdParam) itemId: string): Promise<Review> {
    const { item, previous, yours, own } = await this.queries.get(actor, itemId);
    return {
      item: presentItem(item),
      previous: previous && presentItem(previous),
      yours: yours && { ...yours, at: yours.at.toISOString() },
      own,
    };
  }

  /**
   * Decides about exactly the version seen, on one step of it where approval routes ask for several: 409 version_moved_on,
   * page_moved_on, already_decided, step_decided, step_not_open or step_gone, 403 own_item, not_your_step or another_step_yours,
   * 422 reason_needed, override_needed or guideline_block.
   */
  @Post(':itemId/decision')
  @HttpCode(200)
  @Allow(...APPROVER_ROLES)
  @ApiOkResponse({ type: Item })
  async decideReview(
    @CurrentActor() actor: Actor,
    @Param('itemId', IdParam) itemId: string,
    @Body() body: DecisionRequest,
  ): Promise<Item> {
    await this.decide.execute(actor, itemId, body);
    return presentItem(await this.items.get(actor, itemId));
  }

  private async asked(actor: Actor, { state, of }: ReviewQuery): Promise<string[]> {
    if (state === 'decided') return [];
    return of === 'you' ? this.waiting.actor(actor) : this.waiting.anybody(actor);
  }
}
