import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '#libs/kernel';
import { OperationsQueries } from '#libs/operations';
import { TryAgain } from '#libs/shares';
import { speakTo } from '#libs/translations';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { FailedSharePage, FailedSharesQuery, OperationsStanding } from './operations.dto.js';

/** How publishing stands in your organisation, and what failed in it. */
@ApiTags('operations')
@Controller('api/operations')
export class OperationsController {
  constructor(
    private readonly queries: OperationsQueries,
    private readonly tryAgain: TryAgain,
  ) {}

  /** What waits and since when, how many shares are in which state, and what holds those that are held. */
  @Get()
  @Allow('admin')
  @ApiOkResponse({ type: OperationsStanding })
  getOperations(@CurrentActor() actor: Actor): Promise<OperationsStanding> {
    return this.queries.read(actor);
  }

  /** What failed for good, the latest first. */
  @Get('failed')
  @Allow('admin')
  @ApiOkResponse({ type: FailedSharePage })
  async listFailedShares(
    @CurrentActor() actor: Actor,
    @Query() query: FailedSharesQuery,
    @SpokenLanguage() language: Language,
  ): Promise<FailedSharePage> {
    const { items, nextCursor } = await this.queries.failed(actor, query);
    return {
      items: items.map((item) => ({ ...item, message: item.message && speakTo(language, item.message) })),
      nextCursor,
    };
  }

  /**
   * Has a share tried once more that its network refused or never got. 409 `not_cleared` when it may not go out today,
   * `no_second_chance` and `shared_since` when it is not tried again, `wrong_state` when it has not failed.
   */
  @Post('failed/:id/retry')
  @HttpCode(204)
  @Allow('admin')
  @ApiNoContentResponse()
  async retryFailedShare(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.tryAgain.execute(actor, id);
  }
}
