import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { ListPosts, ShowBreakdown, ShowSeries, ShowSummary, type ReachFilter } from '#libs/reach';
import { Allow, CurrentActor } from '../access/access.js';
import { OwnReach, ReachPostPage, ReachPostsQuery } from './reach-posts.dto.js';
import {
  ReachBreakdown,
  ReachBreakdownQuery,
  ReachQuery,
  ReachSeries,
  ReachSeriesQuery,
  ReachSummary,
} from './reach.dto.js';
import { presentPost, presentRow, presentSummary } from './reach.presenter.js';

@ApiTags('reach')
@Controller('api/reach')
export class ReachController {
  constructor(
    private readonly showSummary: ShowSummary,
    private readonly showSeries: ShowSeries,
    private readonly showBreakdown: ShowBreakdown,
    private readonly listPosts: ListPosts,
  ) {}

  /** A period in figures, with the one before it. */
  @Get('summary')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ReachSummary })
  async getReachSummary(@CurrentActor() actor: Actor, @Query() query: ReachQuery): Promise<ReachSummary> {
    return presentSummary(await this.showSummary.execute(actor, query, filterOf(query)));
  }

  /** A period over time; days and weeks without facts are there too. */
  @Get('series')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ReachSeries })
  async getReachSeries(@CurrentActor() actor: Actor, @Query() query: ReachSeriesQuery): Promise<ReachSeries> {
    const { points, asOf } = await this.showSeries.execute(actor, query, filterOf(query), query.interval);
    return { points, asOf: asOf.toISOString() };
  }

  /** A period by team, topic, node, item or network. */
  @Get('breakdown')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ReachBreakdown })
  async getReachBreakdown(@CurrentActor() actor: Actor, @Query() query: ReachBreakdownQuery): Promise<ReachBreakdown> {
    const { rows, asOf } = await this.showBreakdown.execute(actor, query, filterOf(query), query.by);
    return { rows: rows.map((row) => presentRow(row, query.by)), asOf: asOf.toISOString() };
  }

  /** The posts beneath a figure: added up, they give it. The most clicks or views first where they are the figure, else the newest. */
  @Get('posts')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ReachPostPage })
  async listReachPosts(@CurrentActor() actor: Actor, @Query() query: ReachPostsQuery): Promise<ReachPostPage> {
    const { items, nextCursor, sums } = await this.listPosts.execute(actor, query, filterOf(query), query);
    return { items: items.map(presentPost), nextCursor, sums };
  }

  /** Your own last thirty days in figures, and day by day. */
  @Get('mine')
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: OwnReach })
  async getOwnReach(@CurrentActor() actor: Actor): Promise<OwnReach> {
    const mine = { memberId: actor.memberId };
    const summary = await this.showSummary.execute(actor, {}, mine);
    const { points } = await this.showSeries.execute(actor, summary.period, mine, 'day');
    return { summary: presentSummary(summary), points };
  }
}

function filterOf({ node, teamId, topicId, itemId, network, memberId, without }: ReachQuery): ReachFilter {
  return { node, teamId, topicId, itemId, network, memberId, without };
}
